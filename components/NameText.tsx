import { useSpoken } from './names-context';

export interface NameTextProps {
  /** The Chinese name. */
  readonly name: string;
  /** Whether there is room for the Chinese name beside one in another language; else it is a tooltip. */
  readonly both?: boolean;
}

/** A name in the language of the interface. */
export function NameText({ name, both = false }: NameTextProps) {
  const { text, lang, chinese } = useSpoken()(name);
  return (
    <>
      <span lang={lang} {...(chinese === undefined || both ? {} : { title: chinese })}>
        {text}
      </span>
      {both && chinese !== undefined && (
        <>
          {' '}
          <span class="name-beside" lang="zh">
            {chinese}
          </span>
        </>
      )}
    </>
  );
}

/** Several names, divided as their language does it. */
export function NameList({ names }: { readonly names: readonly string[] }) {
  const spoken = useSpoken();
  return (
    <>
      {names.map((name, at) => [
        at > 0 && (spoken(name).lang === 'en' ? ', ' : '、'),
        <NameText key={name} name={name} />,
      ])}
    </>
  );
}
