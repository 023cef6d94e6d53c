// What stands in the places of the demo town and can be used. Positions are relative to the centre of the place, in map units.
import type { Localized } from '@/lib/localized';
import type { ObjectKind } from '@/simulation/objects/object-kinds';
import type { PlaceObject } from '@/simulation/objects/place-object';

type Standing = [kind: ObjectKind, x: number, y: number, name?: Localized];

const called = (en: string, zh: string): Localized => ({ en, zh });

const names: Record<ObjectKind, Localized> = {
  piano: called('piano', '钢琴'),
  guitar: called('guitar', '吉他'),
  bookshelf: called('bookshelf', '书架'),
  bench: called('bench', '长椅'),
  sofa: called('sofa', '沙发'),
  stove: called('stove', '炉灶'),
  kettle: called('kettle', '水壶'),
  television: called('television', '电视机'),
  'arcade-machine': called('arcade machine', '街机'),
  'chess-board': called('chess board', '棋盘'),
  'exercise-bars': called('exercise bars', '单杠'),
  ball: called('ball', '球'),
  'notice-board': called('notice board', '布告栏'),
  fountain: called('fountain', '喷泉'),
  pond: called('duck pond', '鸭子池塘'),
  'flower-bed': called('flower bed', '花坛'),
  telescope: called('telescope', '望远镜'),
  easel: called('easel', '画架'),
  workbench: called('workbench', '工作台'),
  'fire-engine': called('fire engine', '消防车'),
};

const standing: Record<string, Standing[]> = {
  'central-square': [
    ['fountain', 0, 0, called('dry fountain', '干涸的喷泉')],
    ['bench', -12, -8, called('bench under the plane trees', '梧桐下的长椅')],
    ['notice-board', 18, -14],
    ['telescope', -18, 16, called('coin-free telescope', '公用望远镜')],
  ],
  cafe: [
    ['piano', -7, -4],
    ['chess-board', 6, 4, called('chess table', '棋桌')],
    ['sofa', 6, -4, called('corner sofa', '角落的沙发')],
  ],
  library: [
    ['bookshelf', -10, -8, called('shelf of novels', '小说书架')],
    ['bookshelf', 10, -8, called('shelf of history', '历史书架')],
    ['sofa', 0, 10, called('window seat', '窗边的座位')],
  ],
  park: [
    ['pond', 6, 2],
    ['bench', -20, -10, called('bench under the willow', '柳树下的长椅')],
    ['bench', 26, 12, called('bench by the path', '小道边的长椅')],
    ['exercise-bars', -28, 16],
    ['ball', -8, 20],
    ['flower-bed', 20, -18],
  ],
  hospital: [
    ['sofa', -12, 8, called('sofa in the waiting room', '候诊室的沙发')],
    ['television', -12, 2, called('television in the waiting room', '候诊室的电视')],
    ['bookshelf', 12, 8, called('shelf of old magazines', '旧杂志架')],
  ],
  'fire-station': [
    ['fire-engine', 0, 2],
    ['exercise-bars', 10, -6],
    ['kettle', -10, -6],
  ],
  'police-station': [
    ['kettle', -8, 4, called('kettle that never rests', '从不休息的水壶')],
    ['notice-board', 8, -6, called('board of lost and found', '失物招领板')],
    ['chess-board', 8, 5],
  ],
  company: [
    ['sofa', -12, 8, called('sofa on the roof terrace', '屋顶露台的沙发')],
    ['kettle', 12, 8],
    ['arcade-machine', 12, -8],
  ],
  studio: [
    ['easel', -8, -4, called('drawing board', '绘图板')],
    ['workbench', 8, 4, called('model bench', '模型台')],
    ['kettle', 8, -5],
  ],
  school: [
    ['piano', -15, 10, called('piano in the music room', '音乐室的钢琴')],
    ['bookshelf', 15, 10, called('school library', '学校的书架')],
    ['ball', 0, -12, called('basketball', '篮球')],
  ],
  shop: [
    ['arcade-machine', 6, 3],
    ['notice-board', -6, -4, called('board of small ads', '小广告板')],
  ],
  'home-xiaoming': [
    ['stove', -4, -4],
    ['television', 4, 4],
    ['guitar', 4, -4, called('Leo’s guitar', '里奥的吉他')],
  ],
  'home-xiaohong': [
    ['stove', -4, -4],
    ['easel', 4, 4],
    ['piano', 4, -4, called('keyboard', '电子琴')],
  ],
  'home-xiaoli': [
    ['stove', -4, -4],
    ['exercise-bars', 4, 4],
    ['sofa', 4, -4],
  ],
  'home-linwei': [
    ['stove', -4, -4, called('big stove', '大炉灶')],
    ['television', 4, 4],
    ['sofa', 4, -4],
  ],
  'home-zhaojing': [
    ['stove', -4, -4],
    ['bookshelf', 4, 4, called('shelf of detective novels', '侦探小说书架')],
    ['sofa', 4, -4],
  ],
  'home-wangshufen': [
    ['stove', -4, -4],
    ['kettle', 4, -4, called('tea table', '茶桌')],
    ['workbench', 4, 4, called('model railway', '铁路模型')],
  ],
  'home-amara': [
    ['stove', -4, -4],
    ['telescope', 4, 4, called('telescope at the skylight', '天窗下的望远镜')],
    ['bookshelf', 4, -4],
  ],
  'home-tomas': [
    ['stove', -4, -4, called('stove with the big pot', '架着大锅的炉灶')],
    ['guitar', 4, 4],
    ['television', 4, -4],
  ],
  'home-yuki': [
    ['stove', -4, -4],
    ['bookshelf', 4, 4, called('books up to the ceiling', '顶到天花板的书')],
    ['kettle', 4, -4],
  ],
  'home-sunlei': [
    ['stove', -4, -4],
    ['workbench', 4, 4, called('carpenter’s bench', '木工台')],
    ['flower-bed', 4, -4, called('seedlings on the sill', '窗台上的秧苗')],
  ],
  'home-omar': [
    ['stove', -4, -4],
    ['kettle', 4, -4, called('brass coffee pot', '黄铜咖啡壶')],
    ['bookshelf', 4, 4, called('shelf of history books', '历史书架')],
  ],
};

/** The things of a place, numbered within it; none for a place that is not furnished here. */
export function objectsIn({ id, x, y }: { id: string; x: number; y: number }): PlaceObject[] {
  return (standing[id] ?? []).map(([kind, dx, dy, name], n) => ({
    id: `${id}-${n + 1}-${kind}`,
    kind,
    name: name ?? names[kind],
    x: x + dx,
    y: y + dy,
  }));
}
