import { useText } from '@/components/text-context';
import { WorkBar } from '@/components/exchange/WorkBar';

/** The formats in which one article is worth having. */
const FORMATS = ['json', 'markdown', 'html', 'evidence'] as const;
const STYLES = ['gbt', 'chicago'] as const;

export interface PanelExportProps {
  /** Kept by the panel, so that another look at the page does not fold it. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** How far an export is, while there is one; `all` is 0 while that is not known. */
  readonly working: { readonly done: number; readonly all: number } | undefined;
  readonly onExport: (format: (typeof FORMATS)[number]) => void;
  readonly onCancel: () => void;
  /** The article is to be copied as it is cited: by GB/T 7714, or as a note by the Chicago Manual of Style. */
  readonly onCite: (style: (typeof STYLES)[number]) => void;
}

/** The article with its notes as a file, and how it is cited; folded until it is wanted. */
export function PanelExport({ open, onOpen, working, onExport, onCancel, onCite }: PanelExportProps) {
  const { t } = useText();
  return (
    <details class="panel-marks" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{t('panel.export')}</summary>
      <ul class="panel-formats">
        {FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              class="text-button"
              aria-disabled={working !== undefined}
              title={t(`exchange.format.${format}.text`)}
              onClick={() => working || onExport(format)}
            >
              {t(`exchange.format.${format}`)}
            </button>
          </li>
        ))}
      </ul>
      {working && <WorkBar what="export" {...working} onCancel={onCancel} />}
      <p class="panel-cite">
        {t('panel.cite')}
        {STYLES.map((style) => (
          <button
            key={style}
            type="button"
            class="text-button"
            aria-label={`${t('panel.cite')}: ${t(`panel.cite.${style}`)}`}
            onClick={() => onCite(style)}
          >
            {t(`panel.cite.${style}`)}
          </button>
        ))}
      </p>
    </details>
  );
}
