import fc from 'fast-check';
import { z } from '../../domain/zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** What people, and those who try, put into fields. */
const hostileTexts = [
  '',
  ' ',
  '\u0000',
  '\u202e',
  '\ud800',
  "'; DROP TABLE account; --",
  '%_"*',
  '" OR 1=1',
  '{"$ne":null}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../../etc/passwd',
  '=cmd|calc',
  'NaN',
  '-1',
  '1e999',
  'x'.repeat(5000),
  '😀'.repeat(50),
];
const days = ['2026-11-23', '2028-02-29', '1900-01-01', '2100-12-31', '0001-01-01'];
const instants = ['2026-11-23T09:00:00Z', '2027-03-28T01:30:00Z', '1970-01-01T00:00:00Z'];
const times = ['00:00', '14:30', '23:59'];

/** Ids that exist, by table. */
export type Ids = ReadonlyMap<string, readonly string[]>;

/** Inputs near what an operation accepts: of its shape, with the values that tempt a fault, and ids that exist. */
export function inputsOf(feature: string, { input }: { input: z.ZodType }, ids: Ids): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return arbitraryOf(schema, (field) => idsFor(field === 'id' ? feature : field, ids));
}

/** `memberId` is the id of a member, most of the time. */
function idsFor(field: string, ids: Ids): fc.Arbitrary<string> {
  const named = {
    offerId: 'listing',
    requestId: 'listing',
    sessionId: 'exchange_session',
    mediatorId: 'account',
    recorderId: 'member',
    proposerId: 'member',
    memberIds: 'member',
    eventId: 'calendar_event',
    roomId: 'room',
    accountId: 'account',
    replaces: 'outside_calendar',
  }[field];
  const table = named ?? field.replace(/Id$/, '');
  const all = fc.constantFrom(...[...ids.values()].flat());
  const right = ids.get(table);
  const ofTable = right?.length ? fc.constantFrom(...right) : all;
  return fc.oneof({ arbitrary: ofTable, weight: 8 }, all, fc.uuid({ version: 7 }));
}

/** No input at all, or anything a window could send. */
export const anything = fc.oneof(
  fc.constant(undefined),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.constantFrom(...hostileTexts),
  fc.constant(JSON.parse('{"__proto__":{"role":"coordination"},"constructor":{"prototype":{}}}')),
);

type IdsFor = (field: string) => fc.Arbitrary<string>;

function arbitraryOf(schema: Schema, ids: IdsFor, field = ''): fc.Arbitrary<unknown> {
  const of = (inner: unknown, name = field) => arbitraryOf(inner as Schema, ids, name);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((inner) => of(inner)));
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map((inner) => of(inner)))
      .map((parts) => Object.assign({}, ...(parts as object[])));
  if (schema.$ref) return fc.jsonValue();
  switch (schema.type) {
    case 'object':
      return objectOf(schema, of);
    case 'array':
      return fc.array(schema.items ? of(schema.items) : fc.jsonValue(), {
        minLength: schema.minItems ?? 0,
        maxLength: 4,
      });
    case 'string':
      return textOf(schema, ids(field));
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer(within(schema)));
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.oneof(fc.constant(undefined), fc.jsonValue());
  }
}

const within = ({ minimum, maximum }: Schema) => ({
  min: Math.max(-(2 ** 31), minimum ?? -(2 ** 31)),
  max: Math.min(2 ** 31 - 1, maximum ?? 2 ** 31 - 1),
});

function objectOf(
  { properties = {}, required = [] }: Schema,
  of: (inner: unknown, name: string) => fc.Arbitrary<unknown>,
) {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, of(inner, name)]));
  return fc.record(fields, { requiredKeys: required.filter((name) => Object.hasOwn(fields, name)) });
}

function textOf({ format, pattern, minLength, maxLength }: Schema, ids: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (format === 'uuid') return ids;
  if (format === 'date') return fc.constantFrom(...days);
  if (format === 'date-time') return fc.constantFrom(...instants);
  const words = fc.oneof(
    fc.constantFrom(
      'Nadia',
      'Jardinage',
      '23000',
      '06 12 34 56 78',
      'nadia@exemple.fr',
      ...days,
      ...instants,
      ...times,
    ),
    ids,
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: 'grapheme', minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 40, 60) }),
  );
  return pattern
    ? fc.oneof(
        words,
        fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, 200)),
      )
    : words;
}
