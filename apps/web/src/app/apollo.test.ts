import { gql } from '@apollo/client'
import { createCache } from './apollo.ts'

const KATALOG = gql`
  query {
    indikatoren {
      slug
      abdeckung {
        ebene
      }
    }
  }
`
const BLATT = gql`
  query {
    indikator {
      slug
      abdeckung {
        ebene
        zeitraeume {
          id
          kurz
        }
      }
    }
  }
`

describe(createCache, () => {
  it('behält die Zeiträume der Abdeckung, wenn der Katalog danach nur Ebenen nennt', () => {
    const cache = createCache()
    const zeitraeume = [{ __typename: 'Zeitraum', id: 'z1', kurz: '2015' }]
    const indikator = (abdeckung: readonly object[]) => ({
      __typename: 'Indikator',
      slug: 'bevoelkerung',
      abdeckung,
    })
    cache.writeQuery({
      query: BLATT,
      data: {
        indikator: indikator([{ __typename: 'Abdeckung', ebene: 'KOMMUNE', zeitraeume }]),
      },
    })
    cache.writeQuery({
      query: KATALOG,
      data: { indikatoren: [indikator([{ __typename: 'Abdeckung', ebene: 'KOMMUNE' }])] },
    })
    expect(cache.readQuery({ query: BLATT })).toMatchObject({
      indikator: { abdeckung: [{ ebene: 'KOMMUNE', zeitraeume }] },
    })
  })
})
