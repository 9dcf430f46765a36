import { ScanText } from 'lucide';
import { useId } from 'preact/hooks';
import { Switch } from '@/components/forms/Switch';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';

/** What the reader may allow of the page in the active tab and its site. */
export interface PageReach {
  /** The host that may be read always; undefined for the named sites, and where the address is not known. */
  readonly host?: string | undefined;
  /** Whether it is. */
  readonly always: boolean;
  /** Whether the page is being read at the reader's wish. */
  readonly reading: boolean;
}

export interface ReachActions {
  /** The page is to be read, whatever it is. */
  readonly onRead: () => void;
  readonly onAlways: (host: string, on: boolean) => void;
  /** A PDF is to be opened in the reader; without it there is no such door. */
  readonly onOpenPdf?: (() => void) | undefined;
}

export interface PopupReachProps extends ReachActions {
  readonly reach: PageReach;
  /** Whether the page is one that can still be read. */
  readonly canRead: boolean;
}

/** The ways to have a page read that is not read by itself: once, or always on its site. */
export function PopupReach({ reach, canRead, onRead, onAlways }: PopupReachProps) {
  const { t } = useText();
  const id = useId();
  const { host, always, reading } = reach;
  return (
    <>
      {canRead && (
        <button type="button" class="button" aria-disabled={reading} onClick={() => reading || onRead()}>
          <Icon icon={ScanText} />
          {t(reading ? 'popup.reading' : 'popup.read')}
        </button>
      )}
      {host !== undefined && (
        <fieldset class="always" aria-describedby={`${id}-hint`}>
          <Switch label={t('popup.always', { site: host })} on={always} onSwitch={(on) => onAlways(host, on)} />
          {!always && (
            <p id={`${id}-hint`} class="card-hint">
              {t('popup.always.hint')}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
