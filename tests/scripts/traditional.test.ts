import { describe, expect, it } from 'vitest';
import { traditionalName } from '@/scripts/traditional';

describe('traditionalName', () => {
  it.each([
    ['person', '习近平', '習近平'],
    ['person', '范明政', '范明政'],
    ['person', '余承东', '余承東'],
    ['person', '弗雷泽里克森', '弗雷澤里克森'],
    ['person', '布雷东', '布雷東'],
    ['organization', '国家发展和改革委员会', '國家發展和改革委員會'],
    ['organization', '采埃孚集团', '采埃孚集團'],
    ['place', '马里乌波尔', '馬里烏波爾'],
    ['document', '关于禁毒的公约', '關於禁毒的公約'],
  ] as const)('writes the name of the %s %s as %s', (kind, name, written) => {
    expect(traditionalName(kind, name)).toBe(written);
  });
});
