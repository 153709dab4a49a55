/** What a mediator jots down after a session. */
export const sessionNotes = [
  'Très bonne séance, prolongée d’un quart d’heure.',
  'Le car avait du retard : commencé à la demie.',
  'Une question à reprendre la prochaine fois.',
  'Premier essai sans aide, réussi.',
  'Séance écourtée : rendez-vous médical.',
  'Ils ont bu le café ensuite, bon signe.',
  'Penser à apporter le carnet.',
] as const;
