import { createHashRouter, type RouteObject, useRouteError } from 'react-router';
import { CrashPage } from './crash-page';
import { Frame } from './frame';
import { FullScreen } from './full-screen';
import { NotFoundPage } from './not-found-page';

function RouteFailed() {
  useRouteError();
  return <CrashPage />;
}

/** Every page of the application by its address; each is loaded when it is first opened. */
const pages: RouteObject[] = [
  { path: 'membres', lazy: async () => ({ Component: (await import('../member/members-page')).MembersPage }) },
  {
    path: 'membres/nouveau',
    lazy: async () => ({ Component: (await import('../member/member-form-page')).NewMemberPage }),
  },
  {
    path: 'membres/:id',
    lazy: async () => {
      const [{ MemberPage }, { Avoidances }] = await Promise.all([
        import('../member/member-page'),
        import('../matching/avoidances'),
      ]);
      return { element: <MemberPage below={<Avoidances />} /> };
    },
  },
  {
    path: 'membres/:id/modifier',
    lazy: async () => ({ Component: (await import('../member/member-form-page')).EditMemberPage }),
  },
  {
    path: 'membres/:id/carnet',
    lazy: async () => ({ Component: (await import('../passport/passport-page')).PassportPage }),
  },
  { path: 'bourse', lazy: async () => ({ Component: (await import('../listing/board-page')).BoardPage }) },
  {
    path: 'bourse/nouvelle',
    lazy: async () => ({ Component: (await import('../listing/listing-form-page')).NewListingPage }),
  },
  {
    path: 'bourse/affiche',
    lazy: async () => ({ Component: (await import('../listing/poster-page')).PosterPage }),
  },
  { path: 'bourse/:id', lazy: async () => ({ Component: (await import('../listing/listing-page')).ListingPage }) },
  {
    path: 'bourse/:id/modifier',
    lazy: async () => ({ Component: (await import('../listing/listing-form-page')).EditListingPage }),
  },
  {
    path: 'moulinette/pourquoi-pas',
    lazy: async () => ({ Component: (await import('../matching/why-not-page')).WhyNotPage }),
  },
  {
    path: 'reperages',
    lazy: async () => ({ Component: (await import('../reperage/reperages-page')).ReperagesPage }),
  },
  {
    path: 'reperages/nouvelle',
    lazy: async () => ({ Component: (await import('../reperage/reperage-form-page')).NewReperagePage }),
  },
  {
    path: 'reperages/:id',
    lazy: async () => ({ Component: (await import('../reperage/reperage-page')).ReperagePage }),
  },
  {
    path: 'reperages/:id/modifier',
    lazy: async () => ({ Component: (await import('../reperage/reperage-form-page')).EditReperagePage }),
  },
  { path: 'moulinette', lazy: async () => ({ Component: (await import('../matching/matching-page')).MatchingPage }) },
  {
    path: 'echanges',
    lazy: async () => ({ Component: (await import('../exchange/exchanges-page')).ExchangesPage }),
  },
  {
    path: 'echanges/suivi',
    lazy: async () => {
      const [{ FollowUpPage }, { BilansToFollow }] = await Promise.all([
        import('../reciprocity/follow-up-page'),
        import('../exchange/bilans-to-follow'),
      ]);
      return { element: <FollowUpPage bilans={<BilansToFollow />} /> };
    },
  },
  {
    path: 'echanges/:id',
    lazy: async () => ({ Component: (await import('../exchange/exchange-page')).ExchangePage }),
  },
  {
    path: 'rencontres',
    lazy: async () => {
      const [{ MeetingsPage }, { ProposeWorkshop, WorkshopList }] = await Promise.all([
        import('../gathering/meetings-page'),
        import('../workshop/workshop-list'),
      ]);
      return { element: <MeetingsPage workshops={<WorkshopList />} workshopAction={<ProposeWorkshop />} /> };
    },
  },
  {
    path: 'rencontres/:eventId',
    lazy: async () => ({ Component: (await import('../gathering/gathering-page')).GatheringPage }),
  },
  {
    path: 'ateliers/nouveau',
    lazy: async () => ({ Component: (await import('../workshop/workshop-form-page')).NewWorkshopPage }),
  },
  {
    path: 'ateliers/:id',
    lazy: async () => ({ Component: (await import('../workshop/workshop-page')).WorkshopPage }),
  },
  {
    path: 'ateliers/:id/modifier',
    lazy: async () => ({ Component: (await import('../workshop/workshop-form-page')).EditWorkshopPage }),
  },
  {
    path: 'calendrier',
    lazy: async () => ({ Component: (await import('../calendar/calendar-page')).CalendarPage }),
  },
  {
    path: 'calendrier/nouveau',
    lazy: async () => ({ Component: (await import('../calendar/event-form-page')).NewEventPage }),
  },
  {
    path: 'calendrier/:kind/:id/modifier',
    lazy: async () => ({ Component: (await import('../calendar/event-form-page')).EditEventPage }),
  },
  {
    path: 'mises-en-relation/:id',
    lazy: async () => ({ Component: (await import('../mediation/mediation-page')).MediationPage }),
  },
  { index: true, lazy: async () => ({ Component: (await import('../home/home-page')).HomePage }) },
  {
    path: 'reconnaissance',
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../attestation/register-page')).RegisterPage }) },
      {
        path: 'nouvelle',
        lazy: async () => ({ Component: (await import('../attestation/new-attestation-page')).NewAttestationPage }),
      },
      {
        path: 'verifier',
        lazy: async () => ({ Component: (await import('../attestation/verify-page')).VerifyPage }),
      },
      { path: 'serie', lazy: async () => ({ Component: (await import('../attestation/batch-page')).BatchPage }) },
      {
        path: 'serie/:year/:first/:last',
        lazy: async () => ({ Component: (await import('../attestation/series-page')).SeriesPage }),
      },
      {
        path: 'badges',
        children: [
          { index: true, lazy: async () => ({ Component: (await import('../badge/awards-page')).AwardsPage }) },
          {
            path: 'catalogue',
            lazy: async () => ({ Component: (await import('../badge/catalogue-page')).CataloguePage }),
          },
          {
            path: 'decerner',
            lazy: async () => ({ Component: (await import('../badge/award-form-page')).AwardFormPage }),
          },
          { path: 'verifier', lazy: async () => ({ Component: (await import('../badge/verify-page')).VerifyPage }) },
          { path: ':id', lazy: async () => ({ Component: (await import('../badge/award-page')).AwardPage }) },
        ],
      },
      {
        path: 'carnets',
        lazy: async () => ({ Component: (await import('../passport/passports-page')).PassportsPage }),
      },
      {
        path: ':id',
        lazy: async () => ({ Component: (await import('../attestation/attestation-page')).AttestationPage }),
      },
    ],
  },
  { path: 'aide', lazy: async () => ({ Component: (await import('../guide/guide-page')).GuidePage }) },
  {
    path: 'reglages',
    lazy: async () => ({ Component: (await import('../structure/settings-page')).SettingsPage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../structure/settings-page')).FirstSection }) },
      {
        path: 'structure',
        lazy: async () => ({ Component: (await import('../structure/structure-section')).StructureSection }),
      },
      { path: 'lieux', lazy: async () => ({ Component: (await import('../structure/sites-section')).SitesSection }) },
      {
        path: 'calendrier',
        lazy: async () => ({ Component: (await import('../structure/calendar-section')).CalendarSection }),
      },
      {
        path: 'courriers',
        lazy: async () => ({ Component: (await import('../structure/letters-section')).LettersSection }),
      },
      { path: 'bourse', lazy: async () => ({ Component: (await import('../structure/board-section')).BoardSection }) },
      {
        path: 'themes',
        lazy: async () => ({ Component: (await import('../structure/themes-section')).ThemesSection }),
      },
      {
        path: 'comptes',
        lazy: async () => ({ Component: (await import('../structure/accounts-section')).AccountsSection }),
      },
      {
        path: 'moulinette',
        lazy: async () => ({ Component: (await import('../matching/weights-section')).WeightsSection }),
      },
      {
        path: 'bilan',
        lazy: async () => ({ Component: (await import('../bilan/questions-section')).QuestionsSection }),
      },
      {
        path: 'vocabulaire',
        lazy: async () => ({ Component: (await import('../passport/vocabulary-section')).VocabularySection }),
      },
      {
        path: 'attestations',
        lazy: async () => ({ Component: (await import('../attestation/template-section')).TemplateSection }),
      },
      {
        path: 'distances',
        lazy: async () => ({ Component: (await import('../structure/distances-section')).DistancesSection }),
      },
      {
        path: 'securite',
        lazy: async () => ({ Component: (await import('../structure/security-section')).SecuritySection }),
      },
      {
        path: 'affichage',
        lazy: async () => ({ Component: (await import('../structure/appearance-section')).AppearanceSection }),
      },
    ],
  },
  { path: '*', Component: NotFoundPage },
];

/** The face-to-face interviews and the mode repérage: the whole window. */
const interviews: RouteObject[] = [
  {
    path: 'mises-en-relation/:id/entretien',
    lazy: async () => ({ Component: (await import('../mediation/interview-page')).MeetingInterviewPage }),
  },
  {
    path: 'mises-en-relation/:id/signature',
    lazy: async () => ({ Component: (await import('../mediation/signing-page')).SigningPage }),
  },
  { path: 'bilans/:id', lazy: async () => ({ Component: (await import('../bilan/bilan-page')).BilanPage }) },
  {
    path: 'membres/:id/carnet/relecture',
    lazy: async () => ({ Component: (await import('../passport/rereading-page')).RereadingPage }),
  },
  {
    path: 'reperages/:id/saisie',
    lazy: async () => ({ Component: (await import('../reperage/entry-page')).EntryPage }),
  },
];

export const router = createHashRouter([
  {
    path: '/',
    Component: Frame,
    // Nothing, while the first page is on its way: else the router warns each time that it is not there at once.
    HydrateFallback: () => null,
    ErrorBoundary: RouteFailed,
    children: [{ ErrorBoundary: RouteFailed, children: pages }],
  },
  { Component: FullScreen, HydrateFallback: () => null, ErrorBoundary: RouteFailed, children: interviews },
]);
