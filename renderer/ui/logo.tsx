import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';
import { useTheme } from '@mui/material/styles';

const loop = 'M109 -76H146a76 76 0 0 1 0 152H-43M-109 76H-146a76 76 0 0 1 0 -152H43';

/** The mark of build/icons in the colours of the theme: two loops, offre and demande, and what they share. */
export function Logo(props: SvgIconProps) {
  const { offer, request, primary } = useTheme().palette;
  return (
    <SvgIcon viewBox="-210 -210 420 420" aria-hidden {...props}>
      <g transform="rotate(45)" fill="none" strokeWidth={52}>
        <path d={loop} stroke={offer.main} />
        <path d={loop} stroke={request.main} transform="rotate(90)" />
        <rect x="-28" y="-28" width="56" height="56" rx="11" fill={primary.main} />
      </g>
    </SvgIcon>
  );
}
