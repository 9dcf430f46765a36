import { caixinAdapter } from './caixin';
import { cctvAdapter } from './cctv';
import { chinanewsAdapter } from './chinanews';
import { eastmoneyAdapter } from './eastmoney';
import { embassyAdapter } from './embassy';
import { globaltimesAdapter } from './globaltimes';
import { gmwAdapter } from './gmw';
import { govAdapter } from './gov';
import { huanqiuAdapter } from './huanqiu';
import { ifengAdapter } from './ifeng';
import { mfaAdapter } from './mfa';
import { ministryAdapter } from './ministry';
import { peopleAdapter } from './people';
import { peoplePaperAdapter } from './people-paper';
import { plaAdapter } from './pla';
import { qstheoryAdapter } from './qstheory';
import { sinaAdapter } from './sina';
import { sinaColumnAdapter } from './sina-column';
import { sinaMobileAdapter } from './sina-mobile';
import type { SiteAdapter } from './site';
import { thepaperAdapter } from './thepaper';
import { xinhuaAdapter } from './xinhua';
import { yicaiAdapter } from './yicai';
import { zaobaoAdapter } from './zaobao';

/** Every adapter, in the order in which those of one publisher are tried; the first that finds a body wins. */
export const ADAPTERS: readonly SiteAdapter[] = [
  ...[sinaAdapter, sinaMobileAdapter, sinaColumnAdapter],
  ...[xinhuaAdapter, mfaAdapter, embassyAdapter, peopleAdapter, peoplePaperAdapter, govAdapter, ministryAdapter],
  ...[cctvAdapter, chinanewsAdapter, qstheoryAdapter, gmwAdapter, plaAdapter, huanqiuAdapter, globaltimesAdapter],
  ...[thepaperAdapter, ifengAdapter, caixinAdapter, yicaiAdapter, eastmoneyAdapter, zaobaoAdapter],
];
