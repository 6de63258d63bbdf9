import { useState } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import { Link } from 'react-router'
import { hatProfil, profilpfad, type Profilebene } from '../../app/raum/profilwege.ts'
import { Button } from '../../ui/Button.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { Beschreibungsfeld } from './Beschreibungsfeld.tsx'
import type { Profil } from './profil-state.ts'
import { Teil } from './Teil.tsx'
import styles from './Profil.module.css'

interface BeschreibungProps {
  readonly profil: Profil
  readonly ebene: Profilebene
}

/** What the area is, in words; whoever may write changes it here. */
export function Beschreibung({ profil, ebene }: BeschreibungProps) {
  const [schreibt, setSchreibt] = useState(false)
  return (
    <Teil
      nr={1}
      id="beschreibung"
      titel="Beschreibung"
      werkzeuge={
        profil.darfAendern &&
        !schreibt && (
          <span className="nicht-druck">
            <Button art="text" klein onClick={() => setSchreibt(true)}>
              Beschreibung ändern
            </Button>
          </span>
        )
      }
    >
      {schreibt ? (
        <Beschreibungsfeld profil={profil} ebene={ebene} onClose={() => setSchreibt(false)} />
      ) : (
        <Lesefassung profil={profil} />
      )}
    </Teil>
  )
}

function Lesefassung({ profil }: { readonly profil: Profil }) {
  const { text, geaendertAm, geaendertVon } = profil.beschreibung
  return (
    <div className={styles['zwei']}>
      <div>
        {text === '' ? (
          <p className="mass">
            Noch keine Beschreibung. Die Sozialplanung des Kreises oder die Kommune schreibt sie.
          </p>
        ) : (
          <Markdown text={text} />
        )}
        {geaendertAm !== null && (
          <p className="quelle">
            Text vom {formatDatum(geaendertAm)}
            {geaendertVon !== null && `, ${geaendertVon}`}
            {geaendertAm.slice(0, 10) <= profil.gueltigAb &&
              `; die Grenzen gelten seit dem ${formatDatum(profil.gueltigAb)}`}
            .
          </p>
        )}
      </div>
      <Kurzangaben profil={profil} />
    </div>
  )
}

function Kurzangaben({ profil: { beschreibung, teile, raum } }: { readonly profil: Profil }) {
  const { ortsteile, ansprechstelle } = beschreibung
  const [erster] = teile
  return (
    <dl className={styles['kurz']}>
      {ortsteile.length > 0 && (
        <>
          <dt>Ortsteile</dt>
          <dd>{ortsteile.join(', ')}</dd>
        </>
      )}
      {erster && (
        <>
          <dt>{EBENE_WORTE[erster.ebene].plural}</dt>
          <dd>
            {teile.map(({ id, schluessel, name, ebene }, i) => (
              <span key={id}>
                {i > 0 && ', '}
                {hatProfil(ebene) ? <Link to={profilpfad(ebene, schluessel)}>{name}</Link> : name}
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>Schlüssel</dt>
      <dd>{raum.schluessel}</dd>
      {ansprechstelle !== '' && (
        <>
          <dt>Ansprechstelle</dt>
          <dd>{ansprechstelle}</dd>
        </>
      )}
    </dl>
  )
}
