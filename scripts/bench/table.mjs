const number = (value, digits) =>
  value.toLocaleString('fr', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const amount = (value, unit) => `${number(value, value < 10 ? 2 : 0)} ${unit}`;

/** The results, for a person at the terminal. */
export function printTable(results) {
  const rows = results.map(({ name, ratio, bar, median, floor, n, unit }) => [
    name,
    amount(median, unit),
    amount(floor, unit),
    number(ratio, 2),
    number(bar, 2),
    ratio <= bar ? 'tenu' : 'NON TENU',
    String(n),
  ]);
  const table = [['mesure', 'Entrelacs', 'plancher', 'rapport', 'barre', '', 'n'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(
      row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '),
    );
}
