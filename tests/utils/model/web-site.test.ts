import { describe, expect, it } from 'vitest';
import { hostOfWebSite, webSite } from '@/utils/model/web-site';

describe('webSite', () => {
  it('is one for a host with and without www, in any case', () => {
    expect([webSite('www.Web.example'), webSite('web.example')]).toEqual(['web:web.example', 'web:web.example']);
  });

  it('gives its host back, and none for a publisher', () => {
    expect([hostOfWebSite(webSite('web.example')), hostOfWebSite('sina')]).toEqual(['web.example', undefined]);
  });
});
