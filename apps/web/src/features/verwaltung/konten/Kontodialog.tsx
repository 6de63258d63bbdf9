import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { ROLLENFOLGE, ROLLENNAMEN } from '@sozial/shared/rollen'
import { ROLLENSAETZE } from '../../../app/sitzung/worte.ts'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import type { KontoInput, Rolle } from '../../../gql/schema.generated.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Kaestchen, TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import type { Konto, Organisation } from './kontenliste.ts'
import { findMaengel } from './konto-entwurf.ts'
import {
  ChangeKontoDocument,
  CreateResetlinkDocument,
  InviteKontoDocument,
  KontenDocument,
  ResetZweitfaktorDocument,
} from './konten.generated.ts'
import type { NeuerLink } from './Linkdialog.tsx'
import styles from './Konten.module.css'

interface KontodialogProps {
  /** `null`: somebody is invited. */
  readonly konto: Konto | null
  readonly organisationen: readonly Organisation[]
  readonly onLink: (link: NeuerLink) => void
  readonly onClose: () => void
}

/** Name, Organisation and roles of one account. */
export function Kontodialog({ konto, organisationen, onLink, onClose }: KontodialogProps) {
  const { entwurf, setze, geprueft, error, loading, onSubmit } = useKonto(konto, onLink, onClose)
  const maengel = geprueft ? findMaengel(entwurf) : {}
  const toggleRolle = (rolle: Rolle, an: boolean) =>
    setze({ rollen: an ? [...entwurf.rollen, rolle] : entwurf.rollen.filter((r) => r !== rolle) })
  return (
    <Dialog titel={konto ? konto.name : 'Jemanden einladen'} onClose={onClose}>
      <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        <TextFeld
          label="Name"
          hinweis="Vor- und Nachname, wie er im Protokoll stehen soll"
          fehler={maengel.name}
          wert={entwurf.name}
          onChange={(name) => setze({ name })}
          eingabe={{ autoComplete: 'off' }}
        />
        <TextFeld
          label="Anmeldename"
          hinweis="Am besten die dienstliche E-Mail-Adresse"
          fehler={maengel.anmeldename}
          wert={entwurf.anmeldename}
          onChange={(anmeldename) => setze({ anmeldename })}
          eingabe={{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }}
        />
        <WahlFeld
          label="Organisation"
          fehler={maengel.organisation}
          wert={entwurf.organisation}
          optionen={[
            { wert: '', text: 'Bitte wählen' },
            ...organisationen
              .filter(({ id, deaktiviertAm }) => !deaktiviertAm || id === entwurf.organisation)
              .map(({ id, name }) => ({ wert: id, text: name })),
          ]}
          onChange={(organisation) => setze({ organisation })}
        />
        <fieldset>
          <legend className={styles['legende']}>Rollen</legend>
          {maengel.rollen && <Meldung art="fehler" titel={maengel.rollen} />}
          {ROLLENFOLGE.map((rolle) => (
            <div key={rolle}>
              <Kaestchen
                an={entwurf.rollen.includes(rolle)}
                onChange={(an) => toggleRolle(rolle, an)}
              >
                <b>{ROLLENNAMEN[rolle]}</b>
                <span className={styles['darf']}>{ROLLENSAETZE[rolle].join('; ')}</span>
              </Kaestchen>
            </div>
          ))}
        </fieldset>
        <p className={styles['werk']}>
          <Button art="haupt" type="submit">
            {loading ? 'Wird gespeichert …' : konto ? 'Speichern' : 'Einladen und Link zeigen'}
          </Button>
          <Button onClick={onClose}>Abbrechen</Button>
        </p>
      </form>
      {konto && !konto.demo && <Ruecksetzen konto={konto} onLink={onLink} />}
    </Dialog>
  )
}

function toEntwurf(konto: Konto | null): KontoInput {
  return {
    name: konto?.name ?? '',
    anmeldename: konto?.anmeldename ?? '',
    organisation: konto?.organisation.id ?? '',
    rollen: konto?.rollen ?? [],
  }
}

function useKonto(konto: Konto | null, onLink: KontodialogProps['onLink'], onClose: () => void) {
  const [entwurf, setEntwurf] = useState(() => toEntwurf(konto))
  const [geprueft, setGeprueft] = useState(false)
  const [invite, einladen] = useMutation(InviteKontoDocument, { refetchQueries: [KontenDocument] })
  const [change, aendern] = useMutation(ChangeKontoDocument)
  const loading = einladen.loading || aendern.loading

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (loading || Object.keys(findMaengel(entwurf)).length > 0) return
    if (konto) {
      const variables = { id: konto.id, konto: entwurf }
      if (!(await change({ variables }).catch(() => null))) return
      sageAn(`${entwurf.name} ist gespeichert.`)
      onClose()
    } else {
      const antwort = await invite({ variables: { konto: entwurf } }).catch(() => null)
      if (antwort?.data) onLink(antwort.data.inviteKonto)
    }
  }

  return {
    entwurf,
    setze: (neu: Partial<KontoInput>) => setEntwurf((bisher) => ({ ...bisher, ...neu })),
    geprueft,
    error: einladen.error ?? aendern.error,
    loading,
    onSubmit,
  }
}

interface RuecksetzenProps {
  readonly konto: Konto
  readonly onLink: (link: NeuerLink) => void
}

/** For whoever has forgotten the password or lost the second factor. */
function Ruecksetzen({ konto, onLink }: RuecksetzenProps) {
  const darf = useDarf('createResetlink')
  const [create, { error }] = useMutation(CreateResetlinkDocument, {
    refetchQueries: [KontenDocument],
  })
  if (!darf || konto.deaktiviertAm) return null
  const erzeuge = async () => {
    const antwort = await create({ variables: { id: konto.id } }).catch(() => null)
    if (antwort?.data) onLink(antwort.data.createResetlink)
  }
  return (
    <div className={styles['unten']}>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className="t-klein">
        Passwort vergessen? Ein neuer Link macht frühere ungültig; das bisherige Passwort gilt, bis
        er benutzt wird.
      </p>
      <p>
        <Button klein onClick={() => void erzeuge()}>
          Link für ein neues Passwort erzeugen
        </Button>
      </p>
      {(konto.hatApp || konto.passkeys > 0) && <Faktorverlust konto={konto} />}
    </div>
  )
}

/** Telephone and codes are gone: the person sets up a new factor at the next sign-in. */
function Faktorverlust({ konto }: { readonly konto: Konto }) {
  const darf = useDarf('resetZweitfaktor')
  const [fragt, setFragt] = useState(false)
  const [reset, { error }] = useMutation(ResetZweitfaktorDocument)
  if (!darf) return null
  if (!fragt) {
    return (
      <p>
        <Button klein onClick={() => setFragt(true)}>
          Zweiten Faktor entfernen …
        </Button>
      </p>
    )
  }
  return (
    <>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className="t-klein">
        Vergewissern Sie sich, dass es wirklich diese Person ist, die darum bittet: Danach genügt
        ihr Passwort allein.
      </p>
      <p className={styles['werk']}>
        <Button
          klein
          onClick={() => void reset({ variables: { id: konto.id } }).catch(() => undefined)}
        >
          App und Passkeys entfernen
        </Button>
        <Button klein onClick={() => setFragt(false)}>
          Doch nicht
        </Button>
      </p>
    </>
  )
}
