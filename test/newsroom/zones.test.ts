import { describe, expect, it } from 'vitest'
import { parseTime } from '#src/subscriptions/parse-time.ts'
import { findZone, isKnownZone, nearestZones } from '#src/subscriptions/zones.ts'

describe('time zones', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['America/New York', 'America/New_York'],
    ['utc', 'UTC'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['US/Eastern', 'America/New_York'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['Kiev', 'Europe/Kyiv'],
    ['Київ', 'Europe/Kyiv'],
    ['München', 'Europe/Berlin'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['İstanbul', 'Europe/Istanbul'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Beijing', 'Asia/Shanghai'],
    ['Warszawa', 'Europe/Warsaw'],
    ['MEZ', null],
    ['UTC+3', null],
    ['CET', null],
    ['+02:00', null],
    ['CEST', null],
    ['Mars/Olympus', null],
    ['', null],
    ['x'.repeat(2000), null],
  ])('%j is %j', (typed, zone) => {
    expect(findZone(typed)).toEqual(zone)
  })

  it.each([
    ['berlin', 'Europe/Berlin'],
    ['Europe/Belrin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['Bagdad', 'Asia/Baghdad'],
    ['kyiv', 'Europe/Kyiv'],
    ['kolkata', 'Asia/Kolkata'],
    ['Yangon', 'Asia/Yangon'],
    ['Asia/Tokio', 'Asia/Tokyo'],
    ['CET', 'Europe/Berlin'],
    ['cest', 'Europe/Paris'],
    ['IST', 'Asia/Jerusalem'],
    ['MEZ', 'Europe/Vienna'],
    ['UTC+3', 'Europe/Istanbul'],
    ['+05:30', 'Asia/Kolkata'],
    ['GMT-5', 'America/New_York'],
    ['munchen', 'Europe/Berlin'],
  ])('%j is near %j', (typed, zone) => {
    expect(nearestZones(typed, 5)).toContainEqual(zone)
  })

  it('have rules under every name that is offered', () => {
    const offered = nearestZones('', 1000)
    expect(offered).toContain('Europe/Kyiv')
    expect(offered).not.toContain('Europe/Kiev')
    for (const zone of offered) {
      expect(isKnownZone(zone), zone).toBe(true)
      expect(findZone(zone), zone).toBe(zone)
    }
    expect(isKnownZone('Atlantis/Poseidonis')).toBe(false)
  })

  it('resemble nothing where nothing does', () => {
    expect(nearestZones('qqqqqqqq', 5)).toEqual([])
  })
})

describe('times of day', () => {
  it.each([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['0730', '07:30'],
    ['7', '07:00'],
    ['7 am', '07:00'],
    ['7:30pm', '19:30'],
    ['12 am', '00:00'],
    ['12 p.m.', '12:00'],
    ['7h30', '07:30'],
    ['7.30', '07:30'],
    ['23:59', '23:59'],
    ['7 Uhr 30', '07:30'],
    ['7:30 p.m.', '19:30'],
    ['mittags', '12:00'],
    ['noon', '12:00'],
    ['Mittag', '12:00'],
    ['meia-noite', '00:00'],
    ['24:00', null],
    ['7:60', null],
    ['13 pm', null],
    ['soon', null],
    ['', null],
    ['7:3', null],
  ])('%j is %j', (typed, time) => {
    expect(parseTime(typed)).toBe(time)
  })
})
