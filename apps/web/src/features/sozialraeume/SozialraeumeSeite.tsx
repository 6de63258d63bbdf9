import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { parseAnsicht, toSuche } from '@sozial/shared/ansicht-adresse'
import { zeichenerklaerung } from '@sozial/shared/zeichen'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { Zugriffsmeldung } from '../../app/atlas/Zugriffsmeldung.tsx'
import { Hinweisseite } from '../../app/Hinweisseite.tsx'
import { merkeAuswahl } from '../../app/letzte-auswahl.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toAnmeldung } from '../../app/sitzung/zurueck.ts'
import { useSitzung } from '../../app/sitzung/use-sitzung.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { KLEINE_RAEUME_SATZ } from '../../app/veroeffentlicht/nicht-veroeffentlicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { SuchFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Einteilungsdateien } from './Einteilungsdateien.tsx'
import { Schrittliste } from './Geschichte.tsx'
import { createListe, satzOf, type Listenzeile } from './liste-state.ts'
import { quelleOf } from './mitnahme.ts'
import {
  RaumgeschichteDocument,
  RaumprofileDocument,
  type RaumprofileQuery,
} from './profil.generated.ts'
import { Raumkarte } from './Raumkarte.tsx'
import { Raumliste } from './Raumliste.tsx'
import { Strassentreffer, useStrassen } from './Strassentreffer.tsx'
import { findRaeume, findRaumAn, parsePunkt, type Treffer } from './suche.ts'
import styles from './Liste.module.css'

/** Every Sozialraum on map and list: which is mine, where does it lie, how did it come to be? */
export function SozialraeumeSeite() {
  const sicht = useSicht()
  const { data, error, refetch } = useQuery(RaumprofileDocument, {
    variables: { ebene: 'SOZIALRAUM', sicht },
  })
  useTitel('Sozialräume', data?.kreis.name)
  if (error && !data) {
    return (
      <div className={styles['seite']}>
        {toFehler(error).code === 'KREIS_FEHLT' ? (
          <KreisFehlt />
        ) : (
          <>
            <h1 className="t-titel">Sozialräume</h1>
            <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
          </>
        )}
      </div>
    )
  }
  if (!data) {
    return (
      <div className={styles['seite']}>
        <Skelett breite="460px" hoehe={60} />
        <Skelett hoehe={520} />
        <LadeWorte />
      </div>
    )
  }
  return data.raumprofile.length === 0 ? <Keine /> : <Finder antwort={data} />
}

/** None are set up, or none are public. */
function Keine() {
  const innen = useSicht() === 'INTERN'
  return (
    <Hinweisseite
      titel="Sozialräume"
      wege={
        <>
          <LinkButton art="haupt" to="/karte">
            Karte der Kommunen
          </LinkButton>
          {!innen && (
            <Link to={toAnmeldung({ pathname: '/sozialraeume', search: '', hash: '' })}>
              Anmelden
            </Link>
          )}
        </>
      }
    >
      {innen
        ? 'In diesem Kreis sind noch keine Sozialräume angelegt. Sie werden mit den Kommunen vereinbart und stehen dann hier.'
        : `Sozialräume sind noch nicht veröffentlicht. ${KLEINE_RAEUME_SATZ}`}
    </Hinweisseite>
  )
}

function Finder({ antwort }: { readonly antwort: RaumprofileQuery }) {
  const [suchteil] = useSearchParams()
  const auswahl = useMemo(() => toSuche(parseAnsicht(suchteil).ansicht), [suchteil])
  useEffect(() => {
    if (auswahl !== '') merkeAuswahl(auswahl)
  }, [auswahl])
  const [suche, setSuche] = useState('')
  const [hervor, setHervor] = useState<string | null>(null)
  const gesucht = useDeferredValue(suche)
  const liste = useMemo(() => createListe(antwort), [antwort])
  const umrisse = useGeometrie(antwort.uebersicht?.gebietsstand.geometrie ?? null)
  const geometrie = umrisse.art === 'bereit' ? umrisse.geometrie : null
  const punkt = useMemo(() => parsePunkt(gesucht), [gesucht])
  const gefundene = useMemo(
    () =>
      punkt
        ? zeilenAn(liste.zeilen, geometrie && findRaumAn(geometrie, punkt))
        : ordne(liste.zeilen, findRaeume(antwort.raumprofile, gesucht)),
    [liste, antwort, gesucht, punkt, geometrie],
  )
  const zeichen = zeichenerklaerung(gefundene.map(({ status }) => status))
  const strassen = useStrassen(punkt ? '' : gesucht)
  const aufKarte = new Set([
    ...(gesucht.trim() === '' ? [] : gefundene.map(({ schluessel }) => schluessel)),
    ...strassen.flatMap(({ raeume }) => raeume.map(({ raum }) => raum.schluessel)),
  ])
  return (
    <div className={styles['seite']}>
      <div className={styles['kopf']}>
        <h1 className="t-titel" tabIndex={-1}>
          Sozialräume
        </h1>
        <p className="t-satz">{satzOf(liste)}</p>
      </div>
      <div className={styles['finder']}>
        <div>
          <Suchzeile suche={suche} setSuche={setSuche} />
          <OhneZweck zeilen={liste.zeilen} />
          <Strassentreffer strassen={strassen} auswahl={auswahl} />
          <Raumliste
            {...{ hervor, setHervor, auswahl }}
            zeilen={gefundene}
            suche={gesucht}
            punkt={punkt !== null}
            mitStrassen={strassen.length > 0}
          />
        </div>
        {geometrie && (
          <Raumkarte
            geometrie={geometrie}
            zeilen={liste.zeilen}
            gefundene={aufKarte}
            {...{ hervor, setHervor, auswahl, punkt }}
          />
        )}
      </div>
      <p className="quelle">
        {liste.zeit && `Einwohner ${liste.zeit}. `}
        {quelleOf(antwort)}
        {zeichen.length > 0 && ` Zeichen: ${zeichen.join(', ')}.`}
      </p>
      <Wandel />
    </div>
  )
}

/** Nobody should take a column of dots for figures that do not exist. */
function OhneZweck({ zeilen }: { readonly zeilen: readonly Listenzeile[] }) {
  const ohneZweck = useSitzung()?.zweck === null
  if (!ohneZweck || !zeilen.some(({ status }) => status === 'KEIN_ZUGRIFF')) return null
  return (
    <div style={{ paddingTop: 12 }}>
      <Zugriffsmeldung satz="Einwohner sind geschlossen, bis Sie einen Zweck wählen." ohneZweck />
    </div>
  )
}

interface SuchzeileProps {
  readonly suche: string
  readonly setSuche: (suche: string) => void
}

/** On paper it stays where it says why only some are listed. */
function Suchzeile({ suche, setSuche }: SuchzeileProps) {
  return (
    <div className={suche === '' ? 'nicht-druck' : undefined}>
      <SuchFeld
        label="In welchem Sozialraum liegt …?"
        wert={suche}
        onChange={setSuche}
        aria-controls="raumliste"
      />
      <p className={`t-note nicht-druck ${styles['hinweis']}`}>
        Name, Ortsteil, Straße mit Hausnummer und Ort, oder Koordinaten („51,06 6,22“)
      </p>
    </div>
  )
}

const zeilenAn = (zeilen: readonly Listenzeile[], hier: string | null): readonly Listenzeile[] =>
  zeilen.filter(({ schluessel }) => schluessel === hier)

/** The rows of what was found, in its order. */
function ordne(
  zeilen: readonly Listenzeile[],
  treffer: readonly Treffer[],
): readonly Listenzeile[] {
  const zeileOf = new Map(zeilen.map((zeile) => [zeile.slug, zeile]))
  return treffer.flatMap(({ kopf, warum }) => {
    const zeile = zeileOf.get(kopf.slug)
    return zeile ? [{ ...zeile, warum }] : []
  })
}

/** What changed, newest first; nothing where nothing has. */
function Wandel() {
  const { data } = useQuery(RaumgeschichteDocument, {
    variables: { ebene: 'SOZIALRAUM', raum: null, sicht: useSicht() },
  })
  const geschichte = data?.raumgeschichte
  if (!geschichte) return null
  return (
    <Abschnitt titel="Wie die Grenzen sich änderten" id="geschichte">
      {geschichte.schritte.length === 0 ? (
        <p className="mass">Kein Sozialraum wurde bisher neu zugeschnitten.</p>
      ) : (
        <Schrittliste {...geschichte} ebene="SOZIALRAUM" />
      )}
      <Einteilungsdateien gebietsstaende={geschichte.gebietsstaende} />
    </Abschnitt>
  )
}
