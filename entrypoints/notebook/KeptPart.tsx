import { KeptText, NoKeptText } from '@/components/notebook/KeptText';
import type { PartProps } from './Notebook';
import { useKeptArticle } from './use-kept-article';

/** An article in its kept text, wired. */
export function KeptPart({
  bar,
  onFailure,
  id,
  note,
}: PartProps & { readonly id: string; readonly note: string | undefined }) {
  const article = useKeptArticle(id, onFailure);
  if (!article) return null;
  if (article === 'gone') return <NoKeptText onBack={() => bar.go({ section: 'articles', query: {} })} />;
  return (
    <KeptText
      article={article}
      note={note}
      onNote={(next) => bar.stay({ section: 'articles', query: {}, open: id, note: next })}
      onBack={() => history.back()}
    />
  );
}
