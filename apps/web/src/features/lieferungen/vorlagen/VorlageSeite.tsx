import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../../ui/Skelett.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Stilllegung } from './Stilllegung.tsx'
import { Umbenennung } from './Umbenennung.tsx'
import {
  describeLesung,
  describeSpalten,
  formatTag,
  quelleOf,
  zuordnungOf,
  type Vorlage,
} from './vorlage-worte.ts'
import { VorlagenDocument } from './vorlagen.generated.ts'
import bericht from '../Bericht.module.css'
import styles from './Vorlagen.module.css'

/** One Vorlage: how it reads a table, since when, and what can be done with it. */
export function VorlageSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(VorlagenDocument, { fetchPolicy: 'cache-and-network' })
  const vorlage = data?.vorlagen.find((eine) => eine.id === id)
  const fehlt = data && vorlage === undefined
  useTitel(vorlage?.name ?? 'Vorlage', data?.kreis.name)
  return (
    <div className={bericht['kopf']}>
      <p className={`t-klein leise ${styles['weg']}`}>
        <Link to="/verwaltung">Verwaltung</Link> /{' '}
        <Link to="/verwaltung/lieferungen">Lieferungen</Link> /{' '}
        <Link to="/verwaltung/lieferungen/vorlagen">Vorlagen</Link> /{' '}
        {vorlage?.name ?? (fehlt ? 'unbekannt' : '…')}
      </p>
      {vorlage && <Blatt vorlage={vorlage} />}
      {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {fehlt && (
        <>
          <h1 className={`t-titel ${bericht['titel']}`}>Diese Vorlage gibt es nicht</h1>
          <p className="t-satz">Vielleicht ist die Adresse unvollständig.</p>
          <p className={bericht['meldung']}>
            <LinkButton to="/verwaltung/lieferungen/vorlagen">Alle Vorlagen</LinkButton>
          </p>
        </>
      )}
      {!data && !error && (
        <>
          <Skelett breite="60%" hoehe={32} />
          <LadeWorte text="Die Vorlage wird geladen" />
        </>
      )}
    </div>
  )
}

function Blatt({ vorlage }: { readonly vorlage: Vorlage }) {
  const { name, organisation, zuletztAm, stillgelegtAm, fassungen } = vorlage
  const wer = organisation ? ` Solche Dateien liefert: ${organisation.name}.` : ''
  return (
    <>
      <h1 className={`t-titel ${bericht['titel']} ${styles['name']}`}>{name}</h1>
      <p className="t-satz">
        {stillgelegtAm && `Stillgelegt am ${formatTag(stillgelegtAm)}. `}
        Zahlen von {quelleOf(vorlage)}.{wer}{' '}
        {zuletztAm ? `Zuletzt gebraucht am ${formatTag(zuletztAm)}.` : 'Noch nicht gebraucht.'}
      </p>
      <div className={bericht['spalten']}>
        <div>
          <Spalten vorlage={vorlage} />
          <Abschnitt titel="Für die ganze Tabelle">
            <ul className={styles['saetze']}>
              {describeLesung(zuordnungOf(vorlage)).map((satz) => (
                <li key={satz}>{satz}</li>
              ))}
            </ul>
          </Abschnitt>
          <Fassungen fassungen={fassungen} />
        </div>
        <div className={bericht['rand']}>
          <Wege vorlage={vorlage} />
        </div>
      </div>
    </>
  )
}

function Spalten({ vorlage }: { readonly vorlage: Vorlage }) {
  const spalten = describeSpalten(vorlage)
  return (
    <Abschnitt
      titel="Was in den Spalten steht"
      zusatz={formatAnzahl(spalten.length, 'Spalte', 'Spalten')}
    >
      <Tabelle titel="Spalten der Vorlage" titelUnsichtbar>
        <thead>
          <tr>
            <th scope="col">Spalte</th>
            <th scope="col">Überschrift</th>
            <th scope="col">Gelesen als</th>
          </tr>
        </thead>
        <tbody>
          {spalten.map(({ buchstabe, kopf, bedeutungen }) => (
            <tr key={buchstabe}>
              <th scope="row">{buchstabe}</th>
              <td>{kopf || <span className="leise">ohne Überschrift</span>}</td>
              <td>
                {bedeutungen.length === 0 && <span className="leise">nicht gelesen</span>}
                <ul className={styles['bedeutungen']}>
                  {bedeutungen.map((worte) => (
                    <li key={worte}>{worte}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

function Fassungen({ fassungen }: Pick<Vorlage, 'fassungen'>) {
  return (
    <Abschnitt titel="Fassungen" zusatz="Lieferungen behalten die, nach der sie gelesen wurden">
      <Tabelle titel="Fassungen der Vorlage, neueste zuerst" titelUnsichtbar>
        <thead>
          <tr>
            <th scope="col">Fassung</th>
            <th scope="col">Seit</th>
            <th scope="col">Von</th>
            <th scope="col" className="r">
              Lieferungen
            </th>
          </tr>
        </thead>
        <tbody>
          {fassungen.map(({ nummer, angelegtAm, angelegtVon, lieferungen }) => (
            <tr key={nummer}>
              <th scope="row">{nummer}</th>
              <td>{formatZeitpunkt(angelegtAm)}</td>
              <td>{angelegtVon}</td>
              <td className="r">{formatZahl(lieferungen)}</td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

/** What can be done with it, by those who may. */
function Wege({ vorlage }: { readonly vorlage: Vorlage }) {
  const [fragt, setFragt] = useState<'UMBENENNEN' | 'STILLLEGEN' | null>(null)
  const gilt = vorlage.stillgelegtAm === null
  const darfUmbenennen = useDarf('renameVorlage') && gilt
  const darfStilllegen = useDarf('retireVorlage') && gilt
  const schliesse = () => setFragt(null)
  return (
    <section className={bericht['schritt']}>
      <h2 className="t-h3">{gilt ? 'Ändern' : 'Stillgelegt'}</h2>
      <p className="t-klein">
        {gilt
          ? 'Was in den Spalten steht, ändern Sie bei der nächsten Datei, die nach dieser Vorlage kommt: daraus wird eine neue Fassung.'
          : 'Sie wird nicht mehr vorgeschlagen; Lieferungen, die nach ihr gelesen wurden, bleiben, wie sie sind.'}
      </p>
      {darfUmbenennen && (
        <Button breit onClick={() => setFragt('UMBENENNEN')}>
          Umbenennen
        </Button>
      )}
      {darfStilllegen && (
        <Button breit onClick={() => setFragt('STILLLEGEN')}>
          Stilllegen …
        </Button>
      )}
      <Link to="/verwaltung/lieferungen/vorlagen">Alle Vorlagen</Link>
      {fragt === 'UMBENENNEN' && <Umbenennung vorlage={vorlage} onClose={schliesse} />}
      {fragt === 'STILLLEGEN' && <Stilllegung vorlage={vorlage} onClose={schliesse} />}
    </section>
  )
}
