/**
 * Every component in every state, on one page, in development alone: what is
 * changed in ui/, map/ or charts/ is looked at here first.
 */
import { useState } from 'react'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Ablage } from '../../ui/Ablage.tsx'
import { Auswahlliste } from '../../ui/Auswahlliste.tsx'
import { Button, ToggleGroup } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kaestchen, SuchFeld, TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { Dreieck, Haken, Kreuz, Lupe, Ordner, Striche, Winkel } from '../../ui/Zeichen.tsx'
import { Datenproben } from './Datenproben.tsx'
import styles from './Stil.module.css'

export function StilSeite() {
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Stil</h1>
      <p className="t-satz mass">Alle Bausteine und ihre Zustände. Nur in der Entwicklung.</p>
      <Schrift />
      <Knoepfe />
      <Felder />
      <Meldungen />
      <Listen />
      <Datenproben />
    </div>
  )
}

function Schrift() {
  return (
    <Abschnitt titel="Schrift">
      {['t-aussage', 't-titel', 't-h2', 't-h3', 't-satz', 't-klein', 't-note', 't-kopf'].map(
        (klasse) => (
          <p key={klasse} className={klasse}>
            {klasse}: 8 von 20 Sozialräumen liegen sicher über dem Kreis (12,8 %)
          </p>
        ),
      )}
      <p className={styles['reihe']}>
        <Winkel /> <Haken /> <Kreuz /> <Dreieck /> <Lupe /> <Striche /> <Ordner />
      </p>
    </Abschnitt>
  )
}

function Knoepfe() {
  const [wahl, setWahl] = useState<'eins' | 'zwei'>('eins')
  return (
    <Abschnitt titel="Knöpfe">
      <div className={styles['reihe']}>
        {(['haupt', 'neben', 'text'] as const).flatMap((art) => [
          <Button key={art} art={art}>
            {art}
          </Button>,
          <Button key={`${art}-klein`} art={art} klein>
            {art}, klein
          </Button>,
        ])}
        <Button disabled>nicht möglich</Button>
      </div>
      <ToggleGroup
        label="Darstellung"
        wert={wahl}
        optionen={[
          { wert: 'eins', text: 'Werte' },
          { wert: 'zwei', text: 'Veränderung' },
        ]}
        onChange={setWahl}
      />
    </Abschnitt>
  )
}

function Felder() {
  const [text, setText] = useState('')
  const [an, setAn] = useState(true)
  const feld = { wert: text, onChange: setText }
  return (
    <Abschnitt titel="Felder">
      <div className={styles['felder']}>
        <TextFeld label="Name" hinweis="Wie er überall heißen soll" {...feld} />
        <TextFeld label="Mit Fehler" fehler="Bitte einen Namen angeben." {...feld} />
        <TextFeld label="Mehrzeilig" mehrzeilig {...feld} />
        <SuchFeld label="Sozialraum suchen" {...feld} />
        <WahlFeld
          label="Ebene"
          wert="a"
          optionen={[
            { wert: 'a', text: 'Sozialräume' },
            { wert: 'b', text: 'Quartiere' },
          ]}
          onChange={() => undefined}
        />
        <Kaestchen an={an} onChange={setAn}>
          Intervalle (95 %)
        </Kaestchen>
      </div>
      <Ablage text="Datei auswählen" endungen=".csv" onDateien={() => undefined}>
        CSV, xls oder xlsx.
      </Ablage>
    </Abschnitt>
  )
}

const FEHLER = {
  text: 'Die Werte konnten nicht geladen werden.',
  hilfe: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  nummer: '1f2e3d4c',
}

function Meldungen() {
  const [offen, setOffen] = useState(false)
  return (
    <Abschnitt titel="Meldungen und Warten">
      {(['neutral', 'fehler', 'warn', 'gut'] as const).map((art) => (
        <Meldung key={art} art={art} titel={`Meldung: ${art}`}>
          Ein Satz, der sagt, was ist, wo und was zu tun ist.
        </Meldung>
      ))}
      <FehlerMeldung fehler={FEHLER} erneut={() => undefined} />
      <LadeWorte />
      <Skelett hoehe={80} />
      <Button onClick={() => setOffen(true)}>Dialog öffnen</Button>
      {offen && (
        <Dialog titel="Wie wird das berechnet?" onClose={() => setOffen(false)}>
          <p>Zähler durch Nenner, aus Summen.</p>
        </Dialog>
      )}
    </Abschnitt>
  )
}

function Listen() {
  return (
    <Abschnitt titel="Listen und Tabellen">
      <div className={styles['felder']}>
        <Auswahlliste
          label="Indikator"
          gruppen={[
            {
              titel: 'Einkommen',
              eintraege: [
                { id: 'a', text: 'SGB-II-Quote' },
                { id: 'b', text: 'Grundsicherung im Alter', zusatz: 'ab 65' },
              ],
            },
          ]}
          gewaehlt={['a']}
          onWahl={() => undefined}
        />
        <Tabelle titel="Sozialräume, 2025">
          <thead>
            <tr>
              <th scope="col">Sozialraum</th>
              <th scope="col" className="r">
                Prozent
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Gangelt</th>
              <td className="r">7,1</td>
            </tr>
            <tr>
              <th scope="row">Selfkant</th>
              <td className="r">.</td>
            </tr>
          </tbody>
        </Tabelle>
      </div>
    </Abschnitt>
  )
}
