import QRCode from 'qrcode';

/** A QR code in black ink with its quiet margin of four modules; `side` in millimetres. */
export function QrCode({ text, side, label }: { text: string; side: number; label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => modules.get(x, y)));
  // One bar for each run of dark modules: a printer leaves hairlines between squares that only touch.
  const bars = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(0, x);
      return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`];
    }),
  );
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      style={{ width: `${side}mm`, height: `${side}mm` }}
      shapeRendering="crispEdges"
    >
      <path d={bars.join('')} fill="#000" />
    </svg>
  );
}
