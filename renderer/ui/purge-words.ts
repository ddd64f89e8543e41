/**
 * What the question before a purge says of what goes and what stays: records that were made from
 * the one that goes live on their own, with the words of it that were written into them.
 */
export const PURGE_MEETING =
  '会议情况、议题、参会人员、会议记录、意见建议、议定事项和送阅登记，连同各恢复点里的内容都会清掉，不能再恢复。由它生成的文稿仍在“办文”里，由它转成的事项、编成的报送载体连同其中抄下的原话仍在“办事”里，要清除请到那里办理。';

export const PURGE_MATTERS =
  '事项和它的办理记录、附件，连同各恢复点里的内容都会清掉，不能再恢复。会议、意见建议、报送载体、文稿和收文不受影响；收文上登记答复时写下的事项标题也仍在。';

export const PURGE_CARRIER =
  '载体连同报送时留底的意见、批示和附件都会清掉，各恢复点里的也一并清掉，不能再恢复。文稿、意见建议和事项的办理记录不受影响；登记在事项上的报送、批示，连同当时写下的载体题目，仍在事项里。';

export const PURGE_INCOMING =
  '连同附件和办理记录都会清掉，不能再恢复。收文号留在序列里，不再给别的来文。由它转成的事项，连同抄下的标题，仍在“办事”里。';

export const PURGE_DRAFT =
  '文稿、全部稿次以及各恢复点里的内容都会清掉，不能再恢复。由它存成的框架、照它新建的文稿仍在，已导出的 Word 文件和已打印的纸不受影响。';
