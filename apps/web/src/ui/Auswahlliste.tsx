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
  /** The entry that was chosen or taken back. */
  readonly onWahl: (id: string) => void
}

/** A list to choose from, with search, arrow keys and typing ahead. */
export function Auswahlliste({ suche, ...liste }: AuswahllisteProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  if (suche === undefined) return <Liste {...liste} />
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={suche} autoFocus className={styles['suche'] ?? ''}>
        <div className={styles['feld']}>
          <Lupe />
          <Input placeholder={suche} />
        </div>
      </SearchField>
      <Liste {...liste} />
    </Autocomplete>
  )
}

function Liste({ label, gruppen, gewaehlt, mehrere = false, onWahl }: AuswahllisteProps) {
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
      renderEmptyState={() => (
        <p className={`t-klein leise ${styles['nichts']}`}>Nichts gefunden.</p>
      )}
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
