import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '@/utils/messaging/answer';
import { onMessage } from '@/utils/messaging/protocol';
import { tellNoteChanged } from '@/utils/messaging/tell-pages';
import { keepAlwaysSites } from './always-sites';
import { openArticleRequest } from './article-requests';
import { offerContextMenu } from './context-menu';
import { draftOfBundled, entriesChanged, lookUp, openEntry, recognizeText } from './dictionary-requests';
import { injectArticleScript, injectGenericReading, injectOverlay } from './inject-article';
import { keepStore, openData } from './keep-store';
import {
  createNote,
  editNote,
  entityMemoriesRequest,
  knownTagsRequest,
  noteMarkdownRequest,
  notesOf,
  restoreNote,
  trashNote,
  turnEditRequest,
} from './note-requests';
import { acceptReading, keepReading, reattachNote, takeBackDecisionRequest } from './target-requests';
import { readPageRequest } from './page-requests';
import { openWelcomeOnce } from './open-welcome';
import { answerCommands, expandWords, openLedger, openNotebook } from './notebook-requests';
import { ledgerFacts, pledgeMemoriesRequest, setVerdict } from './pledge-requests';

/**
 * The desk: one dictionary, one recognizer and the store for the whole browser. It
 * keeps nothing that a restart would lose, since the browser may stop it between
 * any two calls.
 */
export default defineBackground(() => {
  openWelcomeOnce();
  keepStore();
  offerContextMenu();
  keepAlwaysSites();
  onMessage('wantGeneric', ({ sender }) => injectGenericReading(sender));
  answerCommands();
  onMessage('articleFound', ({ sender }) => injectArticleScript(sender));
  onMessage('bringOverlay', ({ sender, data }) => injectOverlay(sender, data.language));
  answerRequests({
    openArticle: openArticleRequest,
    readPage: readPageRequest,
    recognizeText,
    lookUp,
    draftOfBundled,
    openEntry,
    entriesChanged,
    pledgeMemories: pledgeMemoriesRequest,
    entityMemories: entityMemoriesRequest,
    knownTags: knownTagsRequest,
    noteMarkdown: noteMarkdownRequest,
    setVerdict,
    ledgerFacts,
    openLedger,
    openData,
    openNotebook,
    expandWords,
    notesOf,
    createNote: toldEdit(createNote),
    editNote: toldEdit(editNote),
    turnEdit: told(turnEditRequest),
    trashNote: told(trashNote),
    restoreNote: told(restoreNote),
    acceptReading: told(acceptReading),
    keepReading: told(keepReading),
    takeBackDecision: told(takeBackDecisionRequest),
    reattachNote: told(reattachNote),
  });
});

/** A write that, once done, is told to every page that may show it. */
function told<Data>(write: (data: Data) => ReturnType<typeof restoreNote>): typeof write {
  return async (data) => {
    const outcome = await write(data);
    if (outcome.ok) void tellNoteChanged(outcome.value);
    return outcome;
  };
}

function toldEdit<Data>(write: (data: Data) => ReturnType<typeof editNote>): typeof write {
  return async (data) => {
    const outcome = await write(data);
    if (outcome.ok) void tellNoteChanged(outcome.value.record);
    return outcome;
  };
}
