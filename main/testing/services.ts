import { startExchange } from '../exchange/exchange.repository';
import { mediationService } from '../mediation/mediation.service';

/** The services that need another feature, composed as main/services.ts does. */
export const mediation = mediationService({ startExchange });
