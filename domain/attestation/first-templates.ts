import type { AttestationKind } from './attestation';
import type { LineSize, Template, TemplateLine, TemplatePart, Variable } from './template';

const plain = { bold: false, italic: false };
const quote = (variable: Variable): TemplatePart => ({ variable, ...plain });
const line = (size: LineSize, ...parts: (string | TemplatePart)[]): TemplateLine => ({
  size,
  parts: parts.map((part) => (typeof part === 'string' ? { text: part, ...plain } : part)),
});

const opening = [line('text', 'Le réseau atteste que'), line('huge', quote('person'))];
const when = line('text', quote('activity'), '.');

/** What comes with the software: version 1 of each kind. No word agrees with the gender of the person. */
export const firstTemplates: Record<AttestationKind, Template> = {
  participation: {
    title: 'Attestation de participation',
    lines: [
      ...opening,
      line('text', 'a pris part à la vie du réseau et à ses échanges réciproques de savoirs, libres et gratuits.'),
      line('large', 'Autour de\u00a0: ', quote('subject')),
      when,
    ],
  },
  transmission: {
    title: 'Attestation de transmission d’un savoir',
    lines: [
      ...opening,
      line(
        'text',
        'a transmis un savoir au sein du réseau, dans un échange libre et gratuit, de personne à personne\u00a0:',
      ),
      line('large', quote('subject')),
      when,
    ],
  },
  acquisition: {
    title: 'Attestation d’acquisition d’un savoir',
    lines: [
      ...opening,
      line(
        'text',
        'a acquis un savoir au sein du réseau, dans un échange libre et gratuit, de personne à personne\u00a0:',
      ),
      line('large', quote('subject')),
      when,
    ],
  },
  regularity: {
    title: 'Attestation d’assiduité',
    lines: [
      ...opening,
      line('text', 'a pris part avec assiduité à la vie du réseau et à ses échanges, libres et gratuits.'),
      line('large', quote('attendance')),
      line('text', quote('period'), '.'),
    ],
  },
  commitment: {
    title: 'Attestation d’engagement',
    lines: [
      ...opening,
      line('text', 'a donné de son temps à la vie du réseau, par un engagement libre et gratuit.'),
      line('large', quote('commitment')),
      line('text', quote('period'), '.'),
    ],
  },
};
