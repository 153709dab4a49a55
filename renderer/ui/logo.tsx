import { colours } from './colours';

const loop = 'M109 -76H146a76 76 0 0 1 0 152H-43M-109 76H-146a76 76 0 0 1 0 -152H43';

type Props = { size: number; of?: Record<'offer' | 'request' | 'accent', { main: string }> };

/** The mark of build/icons: two loops, offre and demande, and what they share. Its colours stand out on every paper. */
export function Logo({ size, of = colours.light }: Props) {
  return (
    <svg viewBox="-210 -210 420 420" width={size} height={size} aria-hidden="true">
      <g transform="rotate(45)" fill="none" strokeWidth={52}>
        <path d={loop} stroke={of.offer.main} />
        <path d={loop} stroke={of.request.main} transform="rotate(90)" />
        <rect x="-28" y="-28" width="56" height="56" rx="11" fill={of.accent.main} />
      </g>
    </svg>
  );
}
