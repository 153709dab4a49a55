import { clock } from '../../domain/french/format';
import { type AgreementPart, agreementPictograms, leafOf } from '../../domain/mediation/pictograms';

export const Pictogram = ({ part }: { part: AgreementPart }) => (
  <svg className="pictogram" viewBox="0 0 24 24" aria-hidden="true">
    <path d={agreementPictograms[part]} />
  </svg>
);

/** A day and an hour for those who read with difficulty: a leaf of the calendar, and a clock. */
export function Leaf({ at, zone }: { at: string; zone: string }) {
  const { weekday, number, month, time, hourHand, minuteHand } = leafOf(at, zone);
  return (
    <div className="leaf" aria-hidden="true">
      <div className="day">
        <span>{weekday}</span>
        <strong>{number}</strong>
        <span>{month}</span>
      </div>
      <div className="hour">
        <svg
          viewBox="-12 -12 24 24"
          fill="none"
          stroke="#000"
          strokeWidth="1.6"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <circle r="11" />
          <path d={`M0 0L${hourHand.x * 5.5} ${hourHand.y * 5.5}M0 0L${minuteHand.x * 8.5} ${minuteHand.y * 8.5}`} />
        </svg>
        {clock(time)}
      </div>
    </div>
  );
}
