import type { Groups } from '../phrases';

export const groups: Groups = {
  names: ['{interest}小组', '小圈子', '下班以后', '镇上闲话', '喝茶聊天'],
  opens: ['我想着，咱们几个该有个一起说话的地方。', '人齐了，都在这儿。', '省得一件事说好几遍，我就建了这个群。'],
  hellos: ['跟大家说一声。', '有人在看吗？', '大家好。'],
};
