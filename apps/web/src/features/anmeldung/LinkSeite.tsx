import { useState, type FormEvent } from 'react'
import { useLocation } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { NeuesPasswort } from '../../app/sitzung/NeuesPasswort.tsx'
import { findPasswortmangel } from '../../app/sitzung/passwort-regel.ts'
import { rememberSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import {
  EinmallinkDocument,
  RedeemLinkDocument,
  type EinmallinkQuery,
} from './anmeldung.generated.ts'
import styles from './Anmelden.module.css'

type Link = NonNullable<EinmallinkQuery['einmallink']>

const TITEL = {
  EINLADUNG: 'Willkommen',
  ZURUECKSETZEN: 'Neues Passwort setzen',
  ERSTANMELDUNG: 'Das erste Konto',
} as const satisfies Record<Link['zweck'], string>

/** Behind an invitation, a reset and the first account: set a password, and go in. */
export function LinkSeite() {
  // Behind the `#` the secret is sent to no server by the browser itself.
  const token = useLocation().hash.slice(1)
  const { data, error, refetch } = useQuery(EinmallinkDocument, {
    variables: { token },
    skip: token === '',
    fetchPolicy: 'no-cache',
  })
  const link = token === '' ? null : data?.einmallink
  const titel = link ? TITEL[link.zweck] : 'Link'
  useKreisangaben()
  useTitel(titel)
  if (error) {
    return (
      <div className={styles['seite']}>
        <h1 className="t-titel">{titel}</h1>
        <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
      </div>
    )
  }
  if (link === undefined) {
    return (
      <div className={styles['seite']} aria-busy="true">
        <Skelett hoehe={40} />
        <LadeWorte text="Der Link wird geprüft" />
      </div>
    )
  }
  return link ? <Passwortsetzen link={link} token={token} /> : <Verfallen />
}

/** Expired, used, replaced by a newer one or mistyped: the same for all of them. */
function Verfallen() {
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Dieser Link gilt nicht mehr</h1>
      <p className="t-satz mass">
        Er wurde schon benutzt, durch einen neueren ersetzt, oder seine Frist ist um. Bitten Sie
        Ihre Kontenverwaltung um einen neuen.
      </p>
      <p>
        <LinkButton to="/anmelden">Zur Anmeldung</LinkButton>
      </p>
    </div>
  )
}

interface PasswortsetzenProps {
  readonly link: Link
  readonly token: string
}

function Passwortsetzen({ link, token }: PasswortsetzenProps) {
  const { angaben, setze, maengel, geprueft, error, loading, onSubmit } = useEinloesung(link, token)
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">{TITEL[link.zweck]}</h1>
      <p className="t-satz mass">
        {link.anmeldename === null ? (
          'Mit diesem Konto verwalten Sie alle weiteren. Setzen Sie Namen und Passwort.'
        ) : (
          <>
            {link.name}, setzen Sie hier das Passwort für Ihr Konto <b>{link.anmeldename}</b>.
          </>
        )}
      </p>
      <form className={styles['spalte']} onSubmit={(e) => void onSubmit(e)} noValidate>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        {link.anmeldename === null ? (
          <ErstesKonto angaben={angaben} setze={setze} maengel={maengel} />
        ) : (
          <input
            type="hidden"
            name="username"
            autoComplete="username"
            value={link.anmeldename}
            readOnly
          />
        )}
        <NeuesPasswort
          wert={angaben.passwort}
          onChange={(passwort) => setze({ passwort })}
          geprueft={geprueft}
          autoFocus={link.anmeldename !== null}
        />
        <p>
          <Button art="haupt" type="submit">
            {loading ? 'Wird gesetzt …' : 'Passwort setzen und anmelden'}
          </Button>
        </p>
      </form>
      <Meldung>Der Link gilt einmal, bis {formatZeitpunkt(link.gueltigBis)}.</Meldung>
    </div>
  )
}

const LEER = { name: '', anmeldename: '', passwort: '' }
type Angaben = typeof LEER
type Maengel = Partial<Record<keyof Angaben, string>>

function findMaengel({ anmeldename }: Link, angaben: Angaben): Maengel {
  const passwort = findPasswortmangel(angaben.passwort)
  return {
    ...(passwort && { passwort }),
    ...(anmeldename === null && {
      ...(angaben.name.trim() === '' && { name: 'Bitte Ihren Namen eintragen.' }),
      ...(!/^\S{3,}$/.test(angaben.anmeldename.trim()) && {
        anmeldename: 'Mindestens drei Zeichen, ohne Leerzeichen.',
      }),
    }),
  }
}

function useEinloesung(link: Link, token: string) {
  const [angaben, setAngaben] = useState(LEER)
  const [geprueft, setGeprueft] = useState(false)
  const [redeem, { error, loading }] = useMutation(RedeemLinkDocument)

  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (loading || Object.keys(findMaengel(link, angaben)).length > 0) return
    const antwort = await redeem({ variables: { token, ...angaben } }).catch(() => null)
    if (!antwort?.data) return
    const { sicht, konto } = antwort.data.redeemLink
    rememberSicht(sicht)
    // Whoever came to enter offers goes on there.
    const weiter = konto?.rollen.join() === 'ANBIETER' ? '/verwaltung/angebote' : '/konto'
    // A page of its own: the secret must not stay in the address.
    window.location.replace(`/anmelden?${new URLSearchParams({ zurueck: weiter })}`)
  }

  return {
    angaben,
    setze: (neu: Partial<Angaben>) => setAngaben((bisher) => ({ ...bisher, ...neu })),
    maengel: geprueft ? findMaengel(link, angaben) : {},
    geprueft,
    error,
    loading,
    onSubmit,
  }
}

type ErstesKontoProps = Pick<ReturnType<typeof useEinloesung>, 'angaben' | 'setze' | 'maengel'>

/** The first account has no name yet. */
function ErstesKonto({ angaben, setze, maengel }: ErstesKontoProps) {
  return (
    <>
      <TextFeld
        label="Ihr Name"
        hinweis="Vor- und Nachname, wie er im Protokoll stehen soll"
        fehler={maengel.name}
        wert={angaben.name}
        onChange={(name) => setze({ name })}
        autoFocus
        eingabe={{ autoComplete: 'name' }}
      />
      <TextFeld
        label="Anmeldename"
        hinweis="Am besten Ihre dienstliche E-Mail-Adresse"
        fehler={maengel.anmeldename}
        wert={angaben.anmeldename}
        onChange={(anmeldename) => setze({ anmeldename })}
        eingabe={{ name: 'username', autoComplete: 'username', autoCapitalize: 'none' }}
      />
    </>
  )
}
