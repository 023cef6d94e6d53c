import type { Reasons } from '../phrases';

export const reasons: Reasons = {
  'eat-hungry': ['肚子已经叫了好一会儿了。', '饿了，别的都先放一放。', '先吃饭，再想事。'],
  eat: ['到点了：{plan}。', '现在吃一顿，后面才顺。'],
  'move-food': ['饿了，{target}有吃的。', '趁肚子还没开口，先去{target}。'],
  'move-home': ['不早了，想回家了。', '今天够了，回家。', '床在叫我，它在{target}。'],
  'move-plan': ['按计划：{plan}，去{target}。', '该去{target}了：{plan}。', '计划上下一站是{target}。'],
  'move-free': ['想去{target}。', '也许{target}有人可以聊聊。', '换换空气，去{target}。', '好一阵没去{target}了。'],
  'move-dry': ['外面湿漉漉的，{target}有屋顶。', '不想淋着，去{target}吧。'],
  sleep: ['不早了，骨头里都是这一天。', '该睡了，明天又是新的一天。', '这一天够长了。'],
  'sleep-exhausted': ['眼睛睁不开了。', '累透了，只有睡觉管用。'],
  work: ['有活要干：{plan}。', '想做成点什么。', '活在等我，我也乐意。'],
  rest: ['歇一会儿，不然对谁都没用。', '累了，停一停有好处。', '就坐一会儿。'],
  wait: ['先等等看。', '不急，总会有事发生。'],
  'look-around': ['想看看这儿有什么动静。', '看看又不花钱，总有新东西。', '好奇还有谁在。'],
  greet: ['{target}在这儿，打个招呼。', '见了{target}不打招呼可不礼貌。'],
  talk: ['想听听{target}怎么样了。', '{target}在，我想聊聊。', '早就想跟{target}说说话了。'],
  'browse-feed': ['看看大家都写了什么。', '看眼手机，有什么新的？', '想知道镇上在聊什么。'],
  'publish-post': ['有点东西想跟大家说。', '这个念头想出去走走。', '趁没忘，写给大家看。'],
  'check-comments': ['有人评论了我写的东西。', '好奇他们怎么说我的动态。'],
  'check-messages': ['有消息在等我。', '有人给我写信，不想让人久等。'],
  'write-first': ['一直想着{target}，就写两句吧。', '太久没有{target}的消息了。'],
};
