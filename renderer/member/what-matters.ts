import { counted, enumerate, weekdayAndDay } from '../../domain/french/format';
import { addMonths, daysBetween } from '../../domain/time/time';
import { dayOf, toInstant } from '../../domain/time/instant';
import type { MemberFile } from '../../ipc/member.contract';
