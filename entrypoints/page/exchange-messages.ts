import type { ExportFormat } from '@/utils/exchange/export-file';
import type { ImportPreview } from '@/utils/exchange/import-preview';
import type { ExportScope } from '@/utils/model/export-source';
import type { ImportSummary } from '@/utils/model/import-record';
import type { Outcome } from '@/utils/model/outcome';
import type { Recognition } from '@/utils/model/recognition';
import type { Language } from '@/utils/model/settings';
import type { ImportDone } from '@/utils/store/apply-import';
import type { UndoneImport } from '@/utils/store/imports';

/** What goes out, and how. */
export interface ExportWish {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  /** Whether what is recognized in the kept texts goes along. */
  readonly recognized: boolean;
}

/** What is done in the worker: making a file, reading one to see what it would bring, bringing it in, and taking it back. */
export interface WorkerCalls {
  export(
    data: ExportWish & { readonly language: Language; readonly exportedAt: string; readonly generator: string },
  ): ExportMade;
  read(data: { readonly file: File; readonly undated: string }): ImportPreview;
  apply(data: Pick<ImportSummary, 'id' | 'at' | 'file'>): ImportDone;
  undo(data: Pick<ImportSummary, 'id'>): UndoneImport;
}

export interface ExportMade {
  readonly name: string;
  readonly blob: Blob;
  readonly notes: number;
}

/** What the worker needs of the desk, which only a page can ask. */
export interface PageCalls {
  /** Names of entities by id. */
  names(ids: readonly string[]): Readonly<Record<string, string>>;
  /** What is recognized in a text. */
  recognize(data: { readonly text: string; readonly date?: string | undefined }): Recognition;
}

type CallOf<Calls, Name extends keyof Calls> = Calls[Name] extends (data: infer Data) => unknown
  ? { readonly type: Name; readonly data: Data }
  : never;

export type ToWorker =
  | { readonly [Name in keyof WorkerCalls]: CallOf<WorkerCalls, Name> }[keyof WorkerCalls]
  | { readonly type: 'answer'; readonly outcome: Outcome<unknown> }
  | { readonly type: 'cancel' };

export type FromWorker =
  | { readonly type: 'progress'; readonly done: number; readonly all: number }
  | {
      readonly type: 'ask';
      readonly call: { readonly [Name in keyof PageCalls]: CallOf<PageCalls, Name> }[keyof PageCalls];
    }
  | { readonly type: 'done'; readonly outcome: Outcome<unknown> };
