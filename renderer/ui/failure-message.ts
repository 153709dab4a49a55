import type { ErrorCode } from '../../domain/errors';
import { ApiError } from '../api';

/** What a person reads when a call is refused: what happened, and what to do. */
export function sentenceFor(code: ErrorCode, incident?: string): string {
  switch (code) {
    case 'invalid':
      return 'Vérifiez les réponses signalées ci-dessous.';
    case 'not-found':
      return 'Cette fiche n’existe plus. Revenez à la liste.';
    case 'stale':
      return 'Cette fiche a changé entre-temps. Votre texte est gardé : rouvrez la fiche, puis enregistrez de nouveau.';
    case 'conflict':
      return 'Cela n’est pas possible ici.';
    case 'forbidden':
      return 'Votre compte ne permet pas cette action. Demandez à la personne qui coordonne le réseau.';
    case 'locked':
      return 'Entrelacs est verrouillé. Déverrouillez-le pour continuer : ce que vous avez écrit est gardé.';
    case 'untrusted':
    case 'unknown-operation':
      return 'Cette action n’est pas permise ici.';
    case 'wrong-password':
      return 'Ce mot de passe ne convient pas. Essayez encore.';
    case 'wrong-recovery-code':
      return 'Ce code de secours ne convient pas. Recopiez les huit groupes de la carte.';
    case 'keys-missing':
      return 'Le fichier des clefs est introuvable. Remettez-le à sa place depuis une sauvegarde : rien n’a été effacé.';
    case 'keys-damaged':
      return 'Le fichier des clefs est abîmé. Reprenez-le depuis une sauvegarde : rien n’a été effacé.';
    case 'base-damaged':
      return 'Le fichier du réseau est abîmé ou absent. Rien n’a été effacé : reprenez la dernière sauvegarde.';
    case 'base-newer':
      return 'Ce réseau a été ouvert avec une version plus récente d’Entrelacs. Installez cette version pour continuer.';
    case 'base-in-use':
      return 'Un autre programme utilise le fichier du réseau. Fermez-le, puis essayez encore.';
    case 'disk-full':
      return 'Le disque est plein : rien n’a pu être enregistré. Libérez de la place, puis essayez encore.';
    case 'read-only':
      return 'Le dossier du réseau ne peut pas être modifié. Vérifiez ses droits, puis essayez encore.';
    case 'no-printer':
      return 'Aucune imprimante n’a répondu. Vérifiez qu’elle est allumée, ou enregistrez le document en PDF.';
    case 'unexpected':
      return `Quelque chose n’a pas fonctionné. Essayez encore ; si cela continue, notez le numéro ${incident ?? ''}.`;
  }
}

export const failureMessage = (error: unknown): string =>
  error instanceof ApiError
    ? (error.fields.reason ?? sentenceFor(error.code, error.incident))
    : sentenceFor('unexpected');
