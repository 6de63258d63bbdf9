import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { formatAnzahl, formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { Umsteigerimport } from './Umsteigerimport.tsx'
import { ZuschnittBeginnen } from './ZuschnittBeginnen.tsx'
import { ZUSTANDSWORTE } from './satz.ts'
import { ZuschnitteDocument, type ZuschnittskopfFragment } from './zuschnitt.generated.ts'
import styles from './Seite.module.css'

/** All proposals of a division: what is in work, what lies with the Kommunen, what holds. */
export function ZuschnitteSeite() {
  const { data, error, refetch } = useQuery(ZuschnitteDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const [neu, setNeu] = useState(false)
  const [liest, setLiest] = useState(false)
  useKreisangaben()
  useTitel('Zuschnitt der Sozialräume')
  const zuschnitte = data?.zuschnitte
  return (
    <>
      <div className={styles['kopf']}>
        <p className="t-klein leise nicht-druck">
          <Link to="/verwaltung">Verwaltung</Link> / Sozialräume
        </p>
        <h1 className="t-titel">Zuschnitt der Sozialräume</h1>
        <p className="t-satz">{zuschnitte && describeListe(zuschnitte)}</p>
      </div>
      <p className={`${styles['werk']} nicht-druck`}>
        <Button art="haupt" onClick={() => setNeu(true)}>
          Neuen Zuschnitt beginnen
        </Button>
        <Button onClick={() => setLiest(true)}>Umsteigeschlüssel einlesen</Button>
        <Link to="/verwaltung/sozialraeume/bausteine">
          Bausteine: Geometrie einlesen und prüfen
        </Link>
        <Link to="/sozialraeume">Die geltenden Sozialräume</Link>
      </p>
      {zuschnitte ? (
        <Liste zuschnitte={zuschnitte} />
      ) : error ? (
        <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
      ) : (
        <div aria-busy="true" className={styles['laedt']}>
          <Skelett hoehe={120} />
          <LadeWorte text="Die Zuschnitte werden geladen" />
        </div>
      )}
      {neu && <ZuschnittBeginnen vorlagen={zuschnitte ?? []} onClose={() => setNeu(false)} />}
      {liest && <Umsteigerimport onClose={() => setLiest(false)} />}
    </>
  )
}

function describeListe(zuschnitte: readonly ZuschnittskopfFragment[]): string {
  const zahl = (zustand: ZuschnittskopfFragment['zustand']): number =>
    zuschnitte.filter((einer) => einer.zustand === zustand).length
  if (zuschnitte.length === 0) {
    return 'Noch ist keiner begonnen. Am einfachsten ist es, mit der Einteilung von heute anzufangen und zu ändern, was anders werden soll.'
  }
  const teile = [
    zahl('ENTWURF') > 0 && `${formatAnzahl(zahl('ENTWURF'), 'Entwurf', 'Entwürfe')} in Arbeit`,
    zahl('IN_ABSTIMMUNG') > 0 && `${zahl('IN_ABSTIMMUNG')} in der Abstimmung mit den Kommunen`,
    zahl('BESCHLOSSEN') > 0 && `${zahl('BESCHLOSSEN')} beschlossen`,
  ].filter(Boolean)
  return teile.length > 0 ? `${teile.join(', ')}.` : 'Zurzeit ist keiner in Arbeit.'
}

function Liste({ zuschnitte }: { readonly zuschnitte: readonly ZuschnittskopfFragment[] }) {
  if (zuschnitte.length === 0) return null
  return (
    <Tabelle titel="Zuschnitte, zuletzt geänderte zuerst" titelUnsichtbar gestapelt>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Stand</th>
          <th scope="col">soll gelten ab</th>
          <th scope="col" className="r">
            Räume
          </th>
          <th scope="col">Bausteine</th>
          <th scope="col">zuletzt geändert</th>
        </tr>
      </thead>
      <tbody>
        {zuschnitte.map((zuschnitt) => (
          <tr key={zuschnitt.id}>
            <th scope="row">
              <Link to={`/verwaltung/sozialraeume/${zuschnitt.id}`}>{zuschnitt.name}</Link>
              {zuschnitt.kommune && (
                <div className="t-note">Gegenvorschlag von {zuschnitt.kommune.name}</div>
              )}
              {zuschnitt.varianteVon && !zuschnitt.kommune && (
                <div className="t-note">Variante von {zuschnitt.varianteVon.name}</div>
              )}
            </th>
            <td data-kopf="Stand">{ZUSTANDSWORTE[zuschnitt.zustand]}</td>
            <td data-kopf="soll gelten ab">{formatDatum(zuschnitt.stichtag)}</td>
            <td className="r" data-kopf="Räume">
              {zuschnitt.raumzahl}
            </td>
            <td data-kopf="Bausteine">
              {zuschnitt.offen === 0
                ? `alle ${zuschnitt.bausteinzahl} zugeordnet`
                : `${zuschnitt.offen} von ${zuschnitt.bausteinzahl} offen`}
            </td>
            <td data-kopf="zuletzt geändert">
              {formatZeitpunkt(zuschnitt.geaendertAm)}, {zuschnitt.geaendertVon}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
