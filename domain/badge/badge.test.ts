import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AwardOrder, awardOrderOn, futureAward, recipientText, validity } from './award';
import { BadgeDetails } from './badge';
import { openBadgesContext, ReadCredential, writeCredential } from './credential';
import { drawEmblem, type Pictogram, pictograms, type Tone, tones } from './emblem';
import { startingSet } from './starting-set';
import { contentOf, type Findings, judge, unreadable } from './verdict';

const id = '019aaf6d-8a00-7000-8000-0123456789ab';
const order: AwardOrder = {
  badgeId: id,
  memberId: id,
  bilanId: null,
  eventId: null,
  evidence: [{ title: 'Atelier de couture', words: 'A repris l’ourlet autant qu’il le fallait.' }],
  awardedOn: '2026-11-23',
  recipient: 'email',
  isReread: true,
  hasConsented: true,
};

describe('an award', () => {
  it.each<[string, object, RegExp]>([
    ['badgeId', { badgeId: null }, /Choisissez le badge/],
    ['memberId', { memberId: null }, /Choisissez la personne/],
    ['evidence', { evidence: [] }, /au moins une preuve/],
    ['evidence', { evidence: Array.from({ length: 5 }, () => order.evidence[0]) }, /quatre preuves au plus/],
    ['evidence.0.words', { evidence: [{ title: 'Atelier', words: 'oui' }] }, /par exemple/],
    ['evidence.0.title', { evidence: [{ title: '', words: 'A repris le geste.' }] }, /où cela s’est vu/],
    ['isReread', { isReread: false }, /Relisez ces mots/],
    ['hasConsented', { hasConsented: false }, /Demandez son accord/],
    ['awardedOn', { awardedOn: '2026-11-24' }, new RegExp(futureAward)],
  ])('is refused by the field %s', (field, changes, message) => {
    const issues = awardOrderOn('2026-11-23').safeParse({ ...order, ...changes }).error?.issues ?? [];
    expect(issues.find(({ path }) => path.join('.') === field)?.message).toMatch(message);
  });

  it.each<[string, string, number | null, ReturnType<typeof validity>]>([
    ['today, before noon', '2026-11-23', null, { validFrom: '2026-11-23T09:00:00Z', validUntil: null }],
    ['another day', '2026-10-05', null, { validFrom: '2026-10-05T10:00:00Z', validUntil: null }],
    [
      'to the end of the month when the day does not exist',
      '2026-08-31',
      6,
      { validFrom: '2026-08-31T10:00:00Z', validUntil: '2027-02-28T22:59:00Z' },
    ],
  ])('holds from its day: %s', (_case, day, months, expected) => {
    expect(validity(day, months, '2026-11-23T09:00:00Z')).toEqual(expected);
  });

  it('knows a name however it is typed', () => {
    expect(recipientText('  Léa   MOREAU ')).toBe('léa moreau');
    expect(recipientText('E\u0301lise')).toBe(recipientText('Élise'));
  });
});

describe('an emblem', () => {
  const names = Object.keys(pictograms) as Pictogram[];
  it.each(names)('is one SVG without words, of one tone: %s', (pictogram) => {
    for (const tone of Object.keys(tones) as Tone[]) {
      const svg = drawEmblem({ pictogram, tone });
      expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/);
      expect(svg).not.toMatch(/<text|<script|NaN|href/);
      expect(svg).toContain(tones[tone].line);
      expect(svg.length).toBeLessThan(12_000);
    }
  });
});

describe('the starting set', () => {
  it('holds badges that the structure could have written', () => {
    for (const { quality, ...details } of startingSet)
      expect(BadgeDetails.safeParse(details).success, String(quality)).toBe(true);
    expect(new Set(startingSet.map(({ name }) => name)).size).toBe(startingSet.length);
  });
});

describe('a credential', () => {
  const text = fc.string({ minLength: 1, maxLength: 60 });
  it('is read back as it was written, whatever its words', () => {
    fc.assert(
      fc.property(text, text, text, text, fc.boolean(), (name, description, criteria, words, isBounded) => {
        const written = writeCredential({
          awardId: id,
          badge: { id, name, description, criteria },
          image: drawEmblem({ pictogram: 'ear', tone: 'teal' }),
          issuer: { did: 'did:key:z6Mk', name: 'Réseau' },
          identity: { type: 'name', hash: 'sha256$00', salt: 's' },
          validFrom: '2026-11-23T09:00:00Z',
          validUntil: isBounded ? '2028-11-23T22:59:00Z' : null,
          evidence: [{ title: name, words }],
        });
        const read = ReadCredential.parse({ ...written, proof: [{ type: 'DataIntegrityProof' }] });
        expect(read['@context']).toContain(openBadgesContext);
        expect(contentOf(read)).toMatchObject({
          name,
          description,
          criteria,
          evidence: [{ title: name, words }],
          validUntil: isBounded ? '2028-11-23T22:59:00Z' : null,
          image: expect.stringMatching(/^data:image\/svg\+xml;base64,/),
        });
      }),
    );
  });

  it('never uses a term that differs between copies of its context', () => {
    const keys = new Set<string>();
    JSON.stringify(
      writeCredential({
        awardId: id,
        badge: { id, name: 'a', description: 'b', criteria: 'c' },
        image: '<svg/>',
        issuer: { did: 'd', name: 'e' },
        identity: { type: 'name', hash: 'f', salt: 'g' },
        validFrom: 'h',
        validUntil: 'i',
        evidence: [{ title: 'j', words: 'k' }],
      }),
      (key, value) => {
        keys.add(key);
        return value;
      },
    );
    for (const term of ['jti', 'endorsementJwt', 'credentialSchema']) expect(keys).not.toContain(term);
  });

  it('shows no image that would be fetched', () => {
    const written = {
      '@context': [],
      id: 'a',
      type: 'OpenBadgeCredential',
      issuer: 'did:key:a',
      validFrom: '2026-11-23T09:00:00Z',
      credentialSubject: { achievement: { name: 'a', image: 'https://exemple.fr/pixel.png' } },
      proof: { type: 'DataIntegrityProof' },
    };
    expect(contentOf(ReadCredential.parse(written)).image).toBeNull();
  });
});

describe('a verdict', () => {
  const sound: Findings = {
    isIntact: true,
    revoked: null,
    isKnownIssuer: true,
    validFrom: '2026-11-01T00:00:00Z',
    validUntil: '2026-12-01T00:00:00Z',
    now: '2026-11-23T09:00:00Z',
  };
  const revoked = { on: '2026-11-20T09:00:00Z', reason: 'Erreur' };
  it.each<[ReturnType<typeof judge>, Partial<Findings>]>([
    ['valid', {}],
    ['valid', { validUntil: null }],
    ['altered', { isIntact: false, revoked, isKnownIssuer: false, now: '2030-01-01T00:00:00Z' }],
    ['revoked', { revoked, now: '2030-01-01T00:00:00Z' }],
    ['expired', { now: '2026-12-01T00:00:01Z', isKnownIssuer: false }],
    ['early', { now: '2026-10-31T23:59:59Z' }],
    ['early', { now: '2026-11-01T00:30:00Z', validFrom: '2026-11-01T00:00:00-01:00' }],
    ['unknown-issuer', { isKnownIssuer: false }],
  ])('is %s', (state, changes) => {
    expect(judge({ ...sound, ...changes })).toBe(state);
  });

  it('says what to do of whatever cannot be read', () => {
    for (const sentence of Object.values(unreadable)) expect(sentence).toMatch(/[.]$/);
  });
});
