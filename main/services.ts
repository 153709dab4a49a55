import { Refusal } from '../domain/errors';
import { toInstant } from '../domain/time/instant';
import { contract } from '../ipc/contract';
import { accountService } from './account/account.service';
import { autoLock } from './account/auto-lock';
import { networkFolder, networkStatus } from './account/network-status';
import { type SessionNeeds, sessionService } from './account/session.service';
import { openVault } from './account/vault';
import { attestationService } from './attestation/attestation.service';
import { badgesOf } from './badge/badge.queries';
import { badgeService } from './badge/badge.service';
import { badgesToShow } from './badge/badges-to-show';
import { bilanService } from './bilan/bilan.service';
import { readCurrentTemplate, templateFor } from './bilan/template.queries';
import { calendarService } from './calendar/calendar.service';
import { allowConflicts } from './calendar/conflict.queries';
import { communeService } from './commune/commune.service';
import { closenessIn } from './commune/commune-places';
import { draftService } from './draft/draft.service';
import { undoStore } from './event/undo';
import { startExchange } from './exchange/exchange.repository';
import { exchangeService } from './exchange/exchange.service';
import { moveBilan, moveSession } from './exchange/schedule';
import { gatheringService } from './gathering/gathering.service';
import { guideService } from './guide/guide.service';
import { homeService } from './home/home.service';
import { answer } from './ipc/answer';
import { moveListings } from './listing/listing.repository';
import { listingService } from './listing/listing.service';
import type { Log } from './logging';
import { matchingService } from './matching/matching.service';
import { mediationService } from './mediation/mediation.service';
import { searchMembers } from './member/member.queries';
import { memberService } from './member/member.service';
import { passportService } from './passport/passport.service';
import { type PreferencesOfComputer, preferencesService } from './preferences/preferences.service';
import type { DocumentStore } from './printing/document-store';
import { documentUrl, printer } from './printing/printer';
import { recoveryCard } from './printing/recovery-card';
import { reciprocityService } from './reciprocity/reciprocity.service';
import { referrerService } from './referrer/referrer.service';
import { moveReperage } from './reperage/move-reperage';
import { reperageService } from './reperage/reperage.service';
import { searchService } from './search/search.service';
import { fillNewNetwork } from './structure/new-network';
import { readSigningPictures, readStructure } from './structure/structure.repository';
import { structureService } from './structure/structure.service';
import { themeService } from './theme/theme.service';
import { chooseFile } from './window/choose-file';
import { mailFiles } from './window/mail-file';
import { openTextFile } from './window/open-text-file';
import { badgeFiles, icsFile, jsonFile, openFolder, saveFile } from './window/save-file';
import { taskRunner } from './worker/run-task';
import { workshopService } from './workshop/workshop.service';

export type Surroundings = {
  folder: string;
  preferences: PreferencesOfComputer;
  documents: DocumentStore;
  log: Log;
  now: () => Date;
  onLock: () => void;
  onLeave: () => void;
};

/** For a task that opens no base. */
const noKey = new Uint8Array();

/** The composition root: every operation of the contract gets the service that answers it. */
export function composeServices({ folder, preferences, documents, log, now, onLock, onLeave }: Surroundings) {
  const runner = taskRunner();
  const networks = {
    own: openVault(networkFolder(folder, 'own'), runner.runTask),
    sample: openVault(networkFolder(folder, 'sample'), runner.runTask),
  };
  const vault = () => networks[preferences.read().network];
  const openedVault = () => {
    const opened = vault().opened();
    if (!opened) throw new Refusal('locked');
    return opened;
  };
  const print = printer(documents, now);
  const undo = undoStore();
  const mails = mailFiles(folder);
  const clearMails = () => mails.clear().catch((error: unknown) => log.incident('MAIL', 'mail', error));
  void clearMails(); // what a kill has left
  const publish = (html: string) => documentUrl(documents.publish(html));
  const idle = autoLock({
    minutes: () => preferences.read().locksAfterMinutes,
    lock: () => void services.session.lock(),
  });

  const account = () => vault().opened()?.account ?? null;
  /** Nothing of the network that closes stays in memory, nor in files beside it. */
  const forget = () => {
    idle.stop();
    documents.clear();
    undo.clear();
    void clearMails();
  };
  const needs: SessionNeeds = {
    status: (at) => networkStatus({ profile: folder, preferences: preferences.read(), account: account(), now: at }),
    networks,
    current: {
      get: () => preferences.read().network,
      set: (network) => preferences.change({ network, siteId: null }),
    },
    fillSample: (_, owner, base, key) =>
      runner.runTask('createSampleNetwork', { base, owner: { id: owner.id, name: owner.name }, now: now() }, key),
    fillOwn: fillNewNetwork,
    stopWork: runner.stop,
    onLock: () => {
      forget();
      onLock();
    },
    onLeave: () => {
      forget();
      onLeave();
    },
    onActivity: idle.restart,
    printRecoveryCode: async (code, network) => print.paper(recoveryCard(code, network)),
  };

  const member = memberService(print);
  const listing = listingService({ readStructure, print, publish });
  const mediation = mediationService({ startExchange, moveListings, print });
  const exchange = exchangeService({ moveListings, guardConflicts: allowConflicts });
  const services = {
    session: sessionService(needs),
    preferences: preferencesService(preferences),
    account: accountService(vault),
    structure: structureService((network) => vault().rename(network)),
    draft: draftService,
    home: homeService,
    bilan: bilanService({ moveListings, print }),
    reciprocity: reciprocityService({
      chains: (order) => {
        const { base, key } = openedVault();
        return runner.runTask('findChains', { ...order, base }, key);
      },
      readStructure,
      print,
    }),
    theme: themeService,
    mediation,
    exchange,
    listing,
    commune: communeService({
      chooseFile: () =>
        chooseFile({
          title: 'Choisir un fichier de communes',
          buttonLabel: 'Choisir',
          filters: [
            { name: 'Fichiers CSV', extensions: ['csv', 'txt'] },
            { name: 'Tous les fichiers', extensions: ['*'] },
          ],
        }),
      openFile: (path) => runner.runTask('openCommuneFile', { path }, noKey),
    }),
    referrer: referrerService,
    member,
    search: searchService({ searchMembers }),
    matching: matchingService({
      search: (order, watching) => {
        const { base, key } = openedVault();
        return runner.runTask('searchNetwork', { ...order, base }, key, watching);
      },
      explain: (order) => {
        const { base, key } = openedVault();
        return runner.runTask('explainNetwork', { ...order, base }, key);
      },
      closenessIn,
    }),
    reperage: reperageService({
      searchMembers,
      createMember: member.create,
      createListing: listing.create,
      withdrawListing: (version, context) =>
        listing.changeStatus(
          { ...version, status: 'withdrawn', reason: 'Reprise pendant la séance de repérage' },
          context,
        ),
      print,
    }),
    calendar: calendarService({
      undo,
      move: {
        reperage: moveReperage,
        mediation: ({ accountId, ...time }, context) =>
          mediation.plan({ ...time, mediatorId: accountId ?? '' }, context),
        session: moveSession,
        bilan: moveBilan,
      },
      print,
      openTextFile,
      saveTextFile: (text, name) => saveFile(text, name, icsFile),
    }),
    gathering: gatheringService({ searchMembers, createMember: member.create, print }),
    workshop: workshopService({ undo, guardConflicts: allowConflicts, print }),
    guide: guideService(print),
    attestation: attestationService({
      readStructure,
      readSigningPictures,
      print,
      publish,
      openFolder,
      openMail: mails.open,
      badges: badgesToShow,
    }),
    badge: badgeService({
      readStructure,
      print,
      publish,
      examine: (bytes) => runner.runTask('examineBadge', { bytes }, noKey),
      rasterize: (svg) => runner.runTask('rasterizeEmblem', { svg }, noKey),
      saveBadge: (content, name, format) => saveFile(content, name, badgeFiles[format]),
    }),
    passport: passportService({
      readStructure,
      templateOf: templateFor,
      currentTemplate: readCurrentTemplate,
      badgesOf: (db, memberId) => badgesOf(db, memberId, toInstant(now())),
      print,
      publish,
      saveJson: (text, name) => saveFile(text, name, jsonFile),
    }),
  };

  const application = {
    contract,
    services,
    opened: () => vault().opened(),
    now,
    report: log.incident,
  };
  return {
    account,
    answer: (name: unknown, input: unknown) => answer(application, name, input),
    lock: () => services.session.lock(),
    close: async () => {
      idle.stop();
      await runner.stop();
      await vault().close();
      await clearMails();
    },
  };
}
export type Services = ReturnType<typeof composeServices>;
