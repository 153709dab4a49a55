import { expect, it } from 'vitest';
import { NewListing } from './listing';

const id = '0191aaaa-0000-7000-8000-000000000001';
const words = { memberId: id, kind: 'offer', themeId: id, title: 'Tailler les rosiers' };

it('tells a listing without an end from one whose end was left to the structure', () => {
  expect(NewListing.parse(words).validUntil).toBeUndefined();
  expect(NewListing.parse({ ...words, validUntil: null }).validUntil).toBeNull();
});
