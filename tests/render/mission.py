"""A small mission in three languages, of which one has no phrases: what a long one has, on few pages."""

MISSION = """\
trip: {en: Trade mission, zh-Hant: 商貿訪問團, ja: 訪問団}
contact: Mission desk, +852 5555 0140
delegation:
  chan:
    name: {en: Chan Tai Man, zh-Hant: 陳大文, ja: チャン・タイマン}
    honorific: {en: Mr, zh-Hant: 先生}
    title: {en: President, zh-Hant: 會長, ja: 会頭}
    role: principal
  nanashi: {name: {en: Nanashi Gonbei, ja: 名無権兵衛}, title: {en: Interpreter, ja: 通訳}, joins: 2026-06-10}
hosts:
  yamada: {name: {en: Yamada Hanako, zh-Hant: 山田花子, ja: 山田花子}, honorific: {en: Ms, zh-Hant: 女士}}
  kamome: {name: {en: Kamome Robotics, ja: かもめロボティクス}, people: ~6}
groups:
  signers: {name: {en: Signatories, ja: 署名者}, people: [chan]}
venues:
  hotel:
    name: {en: Lantern Hotel Tokyo, zh-Hant: 東京燈籠酒店, ja: 提灯ホテル東京}
    city: Tokyo
    at: "35.6770, 139.7640"
  hall: {name: {en: Bayside Hall, ja: ベイサイド会館}, city: Tokyo, at: "35.6720, 139.7560"}
  garden: {name: {en: Hama-rikyu Gardens, ja: 浜離宮恩賜庭園}, city: Tokyo, at: "35.6597, 139.7633"}
  tea: {name: {en: Tea house, ja: 茶屋}, city: Tokyo, at: "35.6640, 139.7610"}
vehicles:
  coach: {name: {en: Coach 1, zh-Hant: 一號旅遊車, ja: 1号車}, kind: coach, seats: 45}
agreements:
  - {title: {en: Memorandum on trade, ja: 貿易に関する覚書}, signatories: [chan, yamada], at: signing}
  - title: {en: Memorandum on service robots in ports, ja: 港湾におけるサービスロボットに関する覚書}
    signatories: [chan, kamome]
    at: signing
days:
  2026-06-09:
    - event: {en: Roll call, ja: 集合}
      time: 16:00
      venue: hall
      bring: [Passport, {en: Business cards, ja: 名刺}]
    - hotel: hotel
      time: ~16:30
      vehicle: coach
      rooms: {chan: 2801}
      notes: {en: Rooms from 15:00, ja: 入室は15時から}
    - reception: {en: Welcome, zh-Hant: 歡迎酒會, ja: 歓迎レセプション}
      time: 18:30-20:00
      venue: garden
      wet: hall
      vehicle: coach
      with: yamada
      received-by: yamada
      seen-off-by: yamada
      dress: {en: Lounge suit, ja: 平服}
  2026-06-10:
    - ceremony: {en: Signing, zh-Hant: 簽署儀式, ja: 覚書調印式}
      id: signing
      time: 11:00-11:45
      by: 10:50
      venue: hall
      room: {en: Main hall, ja: 大ホール}
      vehicle: coach
      who: [signers, nanashi]
      with: [yamada, kamome]
    - {event: {en: Harbour cruise, ja: クルーズ}, time: 12:00-13:00, venue: garden, status: cancelled}
    - {visit: {en: Garden, ja: 庭園}, time: 14:30-15:00, venue: garden, vehicle: coach}
    - {walk: {en: To the tea house, ja: 茶屋へ}, for: 10 min}
    - {meal: {en: Tea, ja: お茶}, time: 15:15-16:00, venue: tea, status: tentative}
    - {free: {en: Free evening, ja: 自由時間}, time: evening}
"""
