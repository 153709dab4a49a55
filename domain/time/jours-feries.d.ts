declare module '@socialgouv/jours-feries' {
  /** The public holidays of a year by their names, each at midnight of the local clock. */
  export default function joursFeries(year: number): Record<string, Date>;
}
