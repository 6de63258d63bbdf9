import { useState, type ReactNode } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { Button } from './Button.tsx'
import { Haken, Lupe } from './Zeichen.tsx'
import styles from './Auswahlliste.module.css'

export interface Auswahleintrag {
  readonly id: string
  readonly text: string
  /** Muted words at the right. */
  readonly zusatz?: string | undefined
}

export interface Auswahlgruppe {
  /** Head of the group; `null` for a list without groups. */
  readonly titel: string | null
  readonly eintraege: readonly Auswahleintrag[]
}

interface AuswahllisteProps {
  readonly label: string
  readonly gruppen: readonly Auswahlgruppe[]
  readonly gewaehlt: readonly string[]
  /** Several may hold at once. */
  readonly mehrere?: boolean
  /** Label of the search field; without it there is none. */
  readonly suche?: string
  /** Whether an entry fits what was typed; without it the texts are compared. */
  readonly passt?: (id: string, gesucht: string) => boolean
  /** Where to go on when nothing was found. */
  readonly weg?: ReactNode
  /** The entry that was chosen or taken back. */
  readonly onWahl: (id: string) => void
}

/** A list to choose from, with search, arrow keys and typing ahead. */
export function Auswahlliste({ suche, passt, weg, ...liste }: AuswahllisteProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [gesucht, setGesucht] = useState('')
  if (suche === undefined) return <Liste {...liste} leer={null} />
  const leer = (
    <div className={`t-klein ${styles['nichts']}`}>
      <p className="leise">Nichts gefunden für „{gesucht}“.</p>
      <p>
        <Button art="text" klein onClick={() => setGesucht('')}>
          Alle zeigen
        </Button>{' '}
        {weg}
      </p>
    </div>
  )
  return (
    <Autocomplete
      inputValue={gesucht}
      onInputChange={setGesucht}
      filter={(text, eingabe, { key }) =>
        passt ? passt(String(key), eingabe) : contains(text, eingabe)
      }
    >
      <SearchField aria-label={suche} autoFocus className={styles['suche'] ?? ''}>
        <div className={styles['feld']}>
          <Lupe />
          <Input placeholder={suche} />
        </div>
      </SearchField>
      <Liste {...liste} leer={leer} />
    </Autocomplete>
  )
}

interface ListeProps extends Omit<AuswahllisteProps, 'suche' | 'passt' | 'weg'> {
  readonly leer: ReactNode
}

function Liste({ label, gruppen, gewaehlt, mehrere = false, leer, onWahl }: ListeProps) {
  const bisher = new Set<unknown>(gewaehlt)
  return (
    <ListBox
      aria-label={label}
      className={styles['liste'] ?? ''}
      selectionMode={mehrere ? 'multiple' : 'single'}
      selectedKeys={[...gewaehlt]}
      autoFocus
      onSelectionChange={(auswahl) => {
        const neu = auswahl === 'all' ? [] : [...auswahl]
        const geaendert =
          neu.find((id) => !bisher.has(id)) ?? gewaehlt.find((id) => !neu.includes(id))
        // Choosing again what already holds is a choice too: the panel closes.
        const id = geaendert ?? gewaehlt[0]
        if (id !== undefined) onWahl(String(id))
      }}
      disallowEmptySelection={!mehrere}
      renderEmptyState={() => leer}
    >
      {gruppen.map(({ titel, eintraege }) =>
        titel === null ? (
          eintraege.map((eintrag) => <Eintrag key={eintrag.id} {...eintrag} />)
        ) : (
          <ListBoxSection key={titel} id={`gruppe-${titel}`}>
            <Header className={`t-kopf ${styles['gruppe']}`}>{titel}</Header>
            {eintraege.map((eintrag) => (
              <Eintrag key={eintrag.id} {...eintrag} />
            ))}
          </ListBoxSection>
        ),
      )}
    </ListBox>
  )
}

function Eintrag({ id, text, zusatz }: Auswahleintrag) {
  return (
    <ListBoxItem id={id} textValue={text} className={styles['eintrag'] ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={styles['text']}>{text}</span>
          {zusatz && <span className={styles['zusatz']}>{zusatz}</span>}
          <span className={styles['haken']}>{isSelected && <Haken />}</span>
        </>
      )}
    </ListBoxItem>
  )
}
