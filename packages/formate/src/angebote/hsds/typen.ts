/** The part of Open Referral HSDS 3 that we write; reading takes nothing for granted. */

export interface HsdsTerm {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly description: string
  readonly taxonomy: string
  readonly language: string
}

export interface HsdsAttribut {
  readonly id: string
  readonly link_id: string
  readonly taxonomy_term_id: string
  readonly link_type: string
  readonly link_entity: string
  readonly value?: string
  readonly taxonomy_term: HsdsTerm
}

export interface HsdsZeit {
  readonly id: string
  readonly service_at_location_id: string
  readonly valid_from?: string
  readonly valid_to?: string
  readonly dtstart?: string
  readonly until?: string
  readonly freq?: 'WEEKLY' | 'MONTHLY'
  readonly interval?: number
  readonly byday?: string
  readonly opens_at?: string
  readonly closes_at?: string
  readonly description: string
}

export interface HsdsStandort {
  readonly id: string
  readonly service_id: string
  readonly location_id: string
  readonly location: object
  readonly schedules: readonly HsdsZeit[]
  readonly attributes: readonly HsdsAttribut[]
}

export interface HsdsDienst {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly description?: string
  readonly url?: string
  readonly email?: string
  readonly status: 'active'
  readonly application_process?: string
  readonly fees_description?: string
  readonly eligibility_description?: string
  readonly minimum_age?: number
  readonly maximum_age?: number
  readonly assured_date?: string
  readonly phones: readonly object[]
  readonly contacts: readonly object[]
  readonly languages: readonly object[]
  readonly service_areas: readonly object[]
  readonly service_at_locations: readonly HsdsStandort[]
  readonly organization: object
  readonly attributes: readonly HsdsAttribut[]
}

/** A page that holds everything, as the API of HSDS answers. */
export interface HsdsDokument {
  readonly total_items: number
  readonly total_pages: 1
  readonly page_number: 1
  readonly size: number
  readonly first_page: true
  readonly last_page: true
  readonly empty: boolean
  readonly contents: readonly HsdsDienst[]
  /** Source, licence and day; beside the format. */
  readonly angaben: Readonly<Record<string, string>>
}
