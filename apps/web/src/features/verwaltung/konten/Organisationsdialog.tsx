import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import type { Organisationsart } from '../../../gql/schema.generated.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import type { Organisation, Organisationsraum } from './kontenliste.ts'
import {
  ChangeOrganisationDocument,
  CreateOrganisationDocument,
  DeactivateOrganisationDocument,
  KontenDocument,
  ReactivateOrganisationDocument,
} from './konten.generated.ts'
import { findOrganisationsmaengel } from './konto-entwurf.ts'
import { ARTEN } from './organisationsarten.ts'
import styles from './Konten.module.css'

interface OrganisationsdialogProps {
  /** `null`: a new one. */
  readonly organisation: Organisation | null
  readonly raeume: readonly Organisationsraum[]
  readonly onClose: () => void
}

/** Name and kind of an Organisation; its kind holds for ever. */
export function Organisationsdialog(props: OrganisationsdialogProps) {
  const { organisation, raeume, onClose } = props
  const [name, setName] = useState(organisation?.name ?? '')
  const [art, setArt] = useState<Organisationsart>(organisation?.art ?? 'ANBIETER')
  const [raum, setRaum] = useState(organisation?.raum?.id ?? '')
  const [bezirk, setBezirk] = useState(organisation?.jugendamtsbezirk?.id ?? '')
  const [geprueft, setGeprueft] = useState(false)
  const [create, anlegen] = useMutation(CreateOrganisationDocument, {
    refetchQueries: [KontenDocument],
  })
  const [change, aendern] = useMutation(ChangeOrganisationDocument)
  const error = anlegen.error ?? aendern.error
  const eingabe = {
    name: name.trim(),
    art,
    raum: art === 'ANBIETER' || raum === '' ? null : raum,
    jugendamtsbezirk: art === 'ANBIETER' || bezirk === '' ? null : bezirk,
  }
  const maengel = geprueft ? findOrganisationsmaengel(eingabe) : {}

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (anlegen.loading || aendern.loading || findOrganisationsmaengel(eingabe).name) return
    const antwort = organisation
      ? change({ variables: { id: organisation.id, organisation: eingabe } })
      : create({ variables: { organisation: eingabe } })
    if (await antwort.catch(() => null)) onClose()
  }

  return (
    <Dialog titel={organisation?.name ?? 'Organisation anlegen'} onClose={onClose}>
      <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <TextFeld label="Name" fehler={maengel.name} wert={name} onChange={setName} autoFocus />
        {organisation ? (
          <p className="t-klein leise">{ARTEN[organisation.art]}; die Art ändert sich nicht.</p>
        ) : (
          <WahlFeld
            label="Art"
            wert={art}
            optionen={(Object.keys(ARTEN) as Organisationsart[]).map((wert) => ({
              wert,
              text: ARTEN[wert],
            }))}
            onChange={setArt}
          />
        )}
        {art !== 'ANBIETER' && (
          <Zustaendigkeit {...{ art, raeume, raum, setRaum, bezirk, setBezirk }} />
        )}
        <p className={styles['werk']}>
          <Button art="haupt" type="submit">
            Speichern
          </Button>
          <Button onClick={onClose}>Abbrechen</Button>
        </p>
      </form>
      {organisation && <Stilllegung organisation={organisation} onClose={onClose} />}
    </Dialog>
  )
}

interface ZustaendigkeitProps {
  readonly art: Organisationsart
  readonly raeume: readonly Organisationsraum[]
  readonly raum: string
  readonly setRaum: (id: string) => void
  readonly bezirk: string
  readonly setBezirk: (id: string) => void
}

/** Which area it stands for; its accounts' rights follow from it. */
function Zustaendigkeit(props: ZustaendigkeitProps) {
  const { art, raeume, raum, setRaum, bezirk, setBezirk } = props
  return (
    <>
      <WahlFeld
        label={ARTEN[art]}
        wert={raum}
        optionen={toOptionen(raeume, art, 'Noch keiner')}
        onChange={setRaum}
      />
      <WahlFeld
        label="Jugendamt für"
        hinweis="Nur wenn sie das Jugendamt eines Bezirks ist"
        wert={bezirk}
        optionen={toOptionen(raeume, 'JUGENDAMTSBEZIRK', 'Keinen Bezirk')}
        onChange={setBezirk}
      />
    </>
  )
}

function toOptionen(raeume: readonly Organisationsraum[], ebene: string, keiner: string) {
  return [
    { wert: '', text: keiner },
    ...raeume
      .filter((eintrag) => eintrag.ebene === ebene)
      .map(({ id, name }) => ({ wert: id, text: name })),
  ]
}

interface StilllegungProps {
  readonly organisation: Organisation
  readonly onClose: () => void
}

/** Two steps: the second button says what it will cost. */
function Stilllegung({ organisation, onClose }: StilllegungProps) {
  const still = organisation.deaktiviertAm !== null
  const darf = useDarf(still ? 'reactivateOrganisation' : 'deactivateOrganisation')
  const [fragt, setFragt] = useState(false)
  const [tue, { error }] = useMutation(
    still ? ReactivateOrganisationDocument : DeactivateOrganisationDocument,
  )
  if (!darf) return null
  const lege = () => void tue({ variables: { id: organisation.id } }).then(onClose, () => undefined)
  return (
    <div className={styles['unten']}>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      {fragt ? (
        <>
          <p>
            {still
              ? 'Ihre Konten kommen danach wieder hinein.'
              : 'Alle ihre Konten kommen danach nicht mehr hinein; laufende Sitzungen enden sofort.'}
          </p>
          <p className={styles['werk']}>
            <Button klein onClick={lege}>
              {organisation.name} {still ? 'wieder öffnen' : 'stilllegen'}
            </Button>
            <Button klein onClick={() => setFragt(false)}>
              Doch nicht
            </Button>
          </p>
        </>
      ) : (
        <p>
          <Button klein onClick={() => setFragt(true)}>
            {still ? 'Wieder öffnen …' : 'Stilllegen …'}
          </Button>
        </p>
      )}
    </div>
  )
}
