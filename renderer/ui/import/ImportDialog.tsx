import { Modal, Progress } from 'antd';
import type { ReactNode } from 'react';
import { ImportReport, type ReportProps } from './ImportReport';
import { Remarks } from './Remarks';
import { WriteProgress } from './WriteProgress';

interface Props {
  /** What is imported, e.g. 台账. */
  what: string;
  fileName: string;
  /** On the button, e.g. 导入3件，跳过1行. */
  okText: string;
  /** Nothing in the file can be imported. */
  isEmpty: boolean;
  /** The report is being made anew after an answer. */
  isPlanning?: boolean;
  /** How far the report is, 0 to 1, where that can take long; null when it is ready. */
  planning?: number | null;
  width: number;
  /** How far the writing has come, 0 to 1; null while nothing is being written. */
  share: number | null;
  /** What the clerk should know first. */
  intro: ReactNode;
  remarks: readonly string[];
  /** null before the first is ready. */
  report: ReportProps | null;
  onImport: () => void;
  /** Puts the file away, or stops the writing. */
  onCancel: () => void;
  /** What is asked before the report. */
  children: ReactNode;
}

/** 导入前的报告 of a spreadsheet, what is asked about it, and the progress of its writing. Nothing is written before the clerk confirms. */
export function ImportDialog(props: Props) {
  const { what, fileName, okText, isEmpty, width, share, intro, remarks, report } = props;
  const { planning = null } = props;
  const isPlanning = props.isPlanning === true || planning !== null;
  return (
    <Modal
      open
      centered
      width={width}
      classNames={{ body: 'import-dialog' }}
      title={`导入${what}：${fileName}`}
      okText={okText}
      // The button is loading, not the dialog (`confirmLoading`): that could not be stopped.
      okButtonProps={{ disabled: isEmpty || isPlanning, loading: share !== null }}
      cancelText={share === null ? '不导入' : '停止'}
      onOk={props.onImport}
      onCancel={props.onCancel}
    >
      {share === null ? (
        <>
          <p>{intro}</p>
          <Remarks remarks={remarks} />
          {props.children}
          {planning !== null && (
            <Progress percent={Math.floor(planning * 100)} aria-label="核对进度" />
          )}
          {report && <ImportReport {...report} />}
        </>
      ) : (
        <WriteProgress share={share} />
      )}
    </Modal>
  );
}
