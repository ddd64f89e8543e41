import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './ui/base.css';

// Month and weekday names in date pickers.
dayjs.locale('zh-cn');

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
