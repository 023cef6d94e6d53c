import type { Recaps } from '../phrases';

export const recaps: Recaps = {
  about: ['在{place}和{other}聊了{topics}。', '我和{other}聊起了{topics}。', '跟{other}在{place}说了会儿话，说的是{topics}。'],
  small: ['在{place}和{other}说了几句。', '和{other}打了招呼，聊了一小会儿。'],
  quote: ['{other}说：“{quote}”', '{other}有一句话我记住了：“{quote}”'],
  warm: ['我喜欢{other}，说到{topics}我们都有话讲。', '和{other}在一起很舒服，盼着下次见面。'],
  even: ['{other}很友好，我们又熟了一点。', '我和{other}处得不错。'],
  cool: ['{other}今天对我有点冷，我先保持一点距离。', '我还看不透{other}。'],
  impression: ['今天大家在写{topics}，{other}那条我记住了。', '镇上今天聊了不少{topics}，{other}的话让我笑了。'],
  impressionNone: ['动态里没什么新的。', '今天的动态很安静。'],
  and: '和',
  comma: '、',
  day: {
    work: ['今天干了不少活。', '一天里好大一部分给了工作。'],
    talk: ['和{names}聊了天。', '最好的是跟{names}说了话。'],
    post: ['把心里想的写给了大家。', '在动态里放了一个念头。'],
    out: ['今天走到了{names}。', '去了{names}。'],
    quiet: ['在{place}过了安静的一天。', '今天没发生什么，这样也好。'],
    close: ['心满意足地睡了。', '明天想多做一点喜欢的事：{interest}。', '值得留下的一天。', '现在累了，是好的那种累。'],
  },
  insight: {
    person: [
      '{other}总是走进我的日子，我们好像越来越近了。',
      '回头看，我记得的事里大多有{other}。',
      '我比自己以为的更在意{other}。',
    ],
    topic: ['说来说去总是{topics}，这在镇上很要紧。', '一说到{topics}，大家的话就多了。', '{topics}像一根线，串起了这几天。'],
    keep: ['{other}对我来说已经很重要了。', '有{other}在，小镇就像家。'],
  },
};
