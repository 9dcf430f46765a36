import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';
import { PopupData, type DataActions, type DataStatus } from './PopupData';
import { type DoorActions, PopupDoors } from './PopupDoors';
import { PopupPage, type PageActions, type PageState } from './PopupPage';
import type { PageReach } from './PopupReach';
import { PopupPreferences, type PopupSettings, type PreferenceActions } from './PopupPreferences';

export interface PopupViewProps extends PageActions, DoorActions, DataActions, PreferenceActions {
  readonly page: PageState;
  readonly reach: PageReach;
  readonly settings: PopupSettings;
  readonly data: DataStatus;
  /** A setting or switch that could not be carried out. */
  readonly failure?: Failure | undefined;
}

/** The popup: this page's state in one glance, the reader's notes in and out, a few preferences. */
export function PopupView(props: PopupViewProps) {
  const { t } = useText();
  const { page, settings, data, failure } = props;
  return (
    <main class="popup" aria-label={t('name')}>
      <PopupPage {...props} page={page} density={settings.density} />
      <PopupDoors
        onPanel={props.onPanel}
        onNotebook={props.onNotebook}
        onLedger={props.onLedger}
        onReader={props.onReader}
      />
      <PopupData {...props} data={data} />
      <PopupPreferences {...props} settings={settings} failure={failure} />
    </main>
  );
}
