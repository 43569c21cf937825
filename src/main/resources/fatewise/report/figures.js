/* Draws the figures of a report from the JSON in #run. All share one axis of days and zoom together. */
(function () {
  'use strict';
  const run = JSON.parse(document.getElementById('run').textContent);
  const charts = {};
  let counts = false;
  let from = 0;
  let to = run.days;
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const narrow = () => window.innerWidth < 700;
  const escape = s => String(s).replace(/[&<>"']/g, c => '&#' + c.charCodeAt(0) + ';');
  const percent = v => v == null ? '–' : v === 0 ? '0 %' : v < 0.001 ? '< 0.1 %' : (100 * v).toFixed(v < 0.1 ? 1 : 0) + ' %';
  const number = v => v == null ? '–' : v >= 1e12 ? v.toExponential(2) : v >= 1e9 ? +(v / 1e9).toPrecision(3) + ' billion'
    : v >= 1e6 ? +(v / 1e6).toPrecision(3) + ' million' : v >= 1000 ? Math.round(v / 10 ** (Math.floor(Math.log10(v)) - 2))
    * 10 ** (Math.floor(Math.log10(v)) - 2) + '' : +v.toPrecision(3) + '';
  const short = v => v >= 1e9 ? +(v / 1e9).toPrecision(3) + 'G' : v >= 1e6 ? +(v / 1e6).toPrecision(3) + 'M'
    : v >= 1e3 ? +(v / 1e3).toPrecision(3) + 'k' : +v.toPrecision(3) + '';

  /* ---- what all figures share ---- */

  function rowAt(day) {
    let low = 0, high = run.t.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (run.t[mid] <= day + 1e-9) low = mid; else high = mid - 1;
    }
    return low;
  }

  function stageAt(row) {
    let found = run.stages[0];
    for (const s of run.stages) if (s.from <= run.t[row] - 1e-9) found = s;
    return found;
  }

  function tip(row, lines) {
    const s = stageAt(row);
    const day = run.t[row];
    return '<div class="tip"><b>day ' + +day.toFixed(2) + '</b> · ' + escape(s.id + ' ' + s.name) + '<table>'
      + lines.map(l => '<tr><td>' + (l[2] ? '<i style="background:' + l[2] + '"></i>' : '') + escape(l[0]) + '</td><td>'
      + escape(l[1]) + '</td></tr>').join('') + '</table></div>';
  }

  /* The row of the bands at or before a day. */
  function bandAt(day) {
    let low = 0, high = run.bt.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (run.bt[mid] <= day + 1e-9) low = mid; else high = mid - 1;
    }
    return low;
  }

  /* Where 90 % of the runs lie at a row of the curves, for a box that follows the pointer. */
  function within(s, row, show) {
    if (!s || !s.b) return '';
    const k = bandAt(run.t[row]), low = s.b[0][k], high = s.b[4][k];
    return low == null ? '' : '  (' + show(low) + ' to ' + show(high) + ')';
  }

  /* Bands behind a curve: pale for the middle 90 %, darker for the middle 50 %; named as the curve, so that the legend
     hides both. Scale says where a value stands on the axis. */
  function sure(name, color, b, axis, scale) {
    if (!b) return [];
    const at = scale || (v => v);
    return [[0, 4, .13], [1, 3, .2]].map(edge => ({
      type: 'custom', name: name, color: color, clip: true, silent: true, z: 1, yAxisIndex: axis, tooltip: { show: false },
      encode: { x: 0, y: 1 }, data: [[from, at(b[2].find(v => v != null) || 0)]],
      renderItem: (params, api) => {
        const rows = run.bt.map((t, i) => i).filter(i => b[edge[0]][i] != null && at(b[edge[0]][i]) != null);
        const low = rows.map(i => api.coord([run.bt[i], at(b[edge[0]][i])]));
        const high = rows.map(i => api.coord([run.bt[i], at(b[edge[1]][i])]));
        return { type: 'polygon', silent: true, shape: { points: high.concat(low.reverse()) },
          style: { fill: color, opacity: edge[2] } };
      }
    }));
  }

  const points = v => v.map((y, i) => [run.t[i], y]);
  const left = () => narrow() ? 46 : 148;
  const right = () => narrow() ? 10 : 108;

  function base(lines, bottom) {
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: css('--ink') },
      grid: { left: left(), right: right(), top: 24, bottom: bottom || 28 },
      xAxis: {
        type: 'value', min: 0, max: run.days, splitLine: { show: false }, axisLine: { lineStyle: { color: css('--line') } },
        axisTick: { show: false }, minInterval: run.days > 3 ? 1 : 0,
        axisLabel: { color: css('--soft'), formatter: v => 'day ' + +v.toFixed(2), hideOverlap: true, showMaxLabel: false },
        axisPointer: { show: true, snap: false, label: { show: false }, lineStyle: { color: css('--soft'), type: 'solid', width: 1 } }
      },
      dataZoom: [{ type: 'inside', filterMode: 'none', startValue: from, endValue: to, zoomOnMouseWheel: 'ctrl',
        moveOnMouseMove: 'shift', moveOnMouseWheel: false, preventDefaultMouseMove: false }],
      tooltip: {
        trigger: 'axis', confine: true, transitionDuration: 0, backgroundColor: css('--paper'), borderColor: css('--line'),
        textStyle: { color: css('--ink') }, padding: [7, 10],
        formatter: p => {
          const row = rowAt(Array.isArray(p) ? p[0].axisValue : p.value[0]);
          return tip(row, lines(row));
        }
      },
      toolbox: { right: 0, top: -4, itemSize: 13, showTitle: false, iconStyle: { borderColor: css('--soft') },
        feature: { saveAsImage: { pixelRatio: 2, backgroundColor: css('--paper') } } }
    };
  }

  /* Stage bands behind the curves; the ids stand on top where there is room. */
  function bands() {
    return {
      type: 'line', data: [], silent: true, name: 'stages', tooltip: { show: false },
      markArea: {
        silent: true, label: { position: 'top', distance: 4, color: css('--soft'), fontSize: 11, overflow: 'truncate' },
        data: run.stages.map((s, i) => [{ xAxis: s.from, name: wide(s) ? s.id : '',
          itemStyle: { color: i % 2 ? 'transparent' : css('--band') } }, { xAxis: s.to }])
      }
    };
  }

  function wide(s) {
    const width = (document.querySelector('.chart').clientWidth - left() - right()) / (to - from);
    return (Math.min(s.to, to) - Math.max(s.from, from)) * width > 9 * s.id.length;
  }

  const pointerLine = { type: 'line', data: run.t.map(t => [t, 0]), symbol: 'none', silent: true,
    lineStyle: { opacity: 0 }, tooltip: { show: true } };

  function valueAxis(extra) {
    return Object.assign({ type: 'value', axisLabel: { color: css('--soft') }, splitLine: { lineStyle: { color: css('--line'),
      opacity: .6 } }, axisLine: { show: false }, axisTick: { show: false } }, extra);
  }

  function rowAxis(names, lines) {
    const width = narrow() ? 36 : 138;
    return [{ type: 'category', inverse: true, data: names, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: narrow() ? { show: false } : { color: css('--ink'), fontSize: 12, width: width, overflow: 'truncate',
        interval: 0 } },
    { type: 'value', min: 0, max: 1, show: false }].slice(0, lines ? 2 : 1);
  }

  /* On a phone the name of a row stands inside the plot, above its bar. */
  function rowName(api, params, row, name, size) {
    const at = api.coord([from, row]);
    return { type: 'text', silent: true, x: params.coordSys.x + 3, y: at[1] - size / 2, z2: 20,
      style: { text: name, fill: css('--ink'), font: '600 10px sans-serif', verticalAlign: 'bottom' } };
  }

  function clipped(params, x0, y0, x1, y1) {
    const a = Math.max(x0, params.coordSys.x), b = Math.min(x1, params.coordSys.x + params.coordSys.width);
    return b > a ? { x: a, y: y0, width: Math.max(b - a, 1.5), height: y1 - y0 } : null;
  }

  /* ---- (a) what the hands do ---- */

  const marks = { change: ['circle', 5], dose: ['pin', 13], wash: ['emptyCircle', 7], passage: ['triangle', 11],
    aggregate: ['diamond', 13], 're-aggregate': ['diamond', 13], sort: ['rect', 9], pick: ['rect', 9], sample: ['arrow', 9] };

  function protocol() {
    const names = ['hands'].concat(run.rows);
    const option = base(() => []);
    option.yAxis = rowAxis(names, true);
    option.tooltip.trigger = 'item';
    option.tooltip.formatter = p => p.data.tip;
    option.xAxis.axisPointer = { show: false };
    option.series = [bands(), {
      type: 'custom', clip: true,
      data: run.bars.map(b => ({ value: [b.from, b.to, b.row + 1], bar: b, tip: '<div class="tip"><b>' + escape(run.rows[b.row])
        + '</b> ' + escape(b.dose) + (b.title ? '<br>' + escape(b.title) : '') + '<br>day ' + +b.from.toFixed(2) + ' to '
        + +b.to.toFixed(2) + ' · dose ' + escape(b.grade) + '</div>' })),
      encode: { x: [0, 1], y: 2 },
      renderItem: (params, api) => {
        const b = run.bars[params.dataIndex];
        const a = api.coord([b.from, b.row + 1]), z = api.coord([b.to, b.row + 1]);
        const half = narrow() ? 5 : 8, down = narrow() ? 7 : 0;
        const shape = clipped(params, a[0] + .5, a[1] - half + down, z[0] - .5, a[1] + half + down);
        if (!shape) return null;
        const pale = b.grade === 'assumed';
        const room = Math.floor((shape.width - 8) / 6.2);
        const group = { type: 'group', children: [{ type: 'rect', shape: Object.assign({ r: 3 }, shape),
          style: pale ? { fill: css('--bar-pale'), stroke: css('--bar'), lineDash: [3, 2], lineWidth: 1 }
            : { fill: b.grade === 'measured' ? css('--bar') : css('--bar-soft') } }] };
        if (!narrow() && room >= b.dose.length) group.children.push({ type: 'text', silent: true, x: shape.x + 5, y: a[1] + 1,
          style: { text: b.dose, fill: b.grade === 'measured' ? '#fff' : css('--ink'), font: '11px sans-serif',
            verticalAlign: 'middle' } });
        if (narrow() && run.bars.findIndex(o => o.row === b.row) === params.dataIndex)
          group.children.push(rowName(api, params, b.row + 1, run.rows[b.row], -2));
        return group;
      }
    }, {
      type: 'scatter', clip: true, z: 5, data: run.moments.map(m => ({ value: [m.day, 0],
        symbol: (marks[m.kind] || ['roundRect'])[0], symbolSize: (marks[m.kind] || [0, 9])[1],
        itemStyle: { color: m.kind === 'change' ? css('--soft') : css('--fail'), opacity: m.kind === 'change' ? .75 : 1 },
        tip: '<div class="tip"><b>day ' + +m.day.toFixed(2) + '</b> ' + escape(m.text) + '</div>' }))
    }];
    option.dataZoom.push({ type: 'slider', filterMode: 'none', startValue: from, endValue: to, bottom: 2, height: 16,
      showDetail: false, brushSelect: false, borderColor: css('--line'), fillerColor: 'rgba(0,114,178,.13)',
      handleStyle: { color: css('--paper'), borderColor: css('--accent') }, dataBackground: { lineStyle: { opacity: 0 },
        areaStyle: { opacity: 0 } }, selectedDataBackground: { lineStyle: { opacity: 0 }, areaStyle: { opacity: 0 } },
      labelFormatter: v => 'day ' + +v.toFixed(1) });
    option.grid.bottom = 50;
    return [option, 80 + (narrow() ? 30 : 22) * names.length];
  }

  /* ---- (b) composition ---- */

  const total = run.t.map((t, i) => run.states.reduce((sum, s) => sum + (s.v[i] || 0), 0));

  function mainStates() {
    const main = run.states.filter(s => s.v.some((n, i) => n > 0.01 * total[i]));
    const rest = run.states.filter(s => !main.includes(s));
    if (rest.length) main.push({ id: 'others', title: rest.length + (rest.length > 1 ? ' rarer states' : ' rarer state'),
      color: '#c9ced2', v: run.t.map((t, i) => rest.reduce((sum, s) => sum + (s.v[i] || 0), 0)) });
    return main;
  }

  function composition() {
    const main = mainStates();
    const value = (s, i) => counts ? s.v[i] : total[i] > 0 ? s.v[i] / total[i] : null;
    const option = base(row => main.map(s => [s.id + '  ' + s.title, percent(total[row] > 0 ? s.v[row] / total[row] : null)
      + (counts ? '  ' + number(s.v[row]) : '') + (s.b ? '  cells' + within(s, row, number) : ''), s.color, s.v[row]]).filter(l => l[3] > 5e-4 * total[row]).reverse(), 54);
    option.yAxis = valueAxis({ max: counts ? null : 1, axisLabel: { color: css('--soft'), formatter: counts ? short : percent } });
    option.legend = legend(main.map(s => s.id), 0);
    option.legend.tooltip = { show: true, formatter: p => escape((main.find(s => s.id === p.name) || {}).title || p.name) };
    const sums = cumulative(main, value);
    const places = spread(main.map(s => middle(s, main)), main.map(s => last(s) > .02));
    // From the top down: each area reaches to zero and the next one covers the rest.
    option.series = [bands()].concat(main.map((s, k) => ({
      type: 'line', name: s.id, symbol: 'none', color: s.color, lineStyle: { width: .7, color: css('--paper') },
      areaStyle: { color: s.color, opacity: 1 }, data: points(sums[k]),
      endLabel: narrow() || counts ? {} : { show: last(s) > .02, formatter: '{a}', color: css('--ink'), distance: 8 },
      labelLayout: counts ? {} : { y: places[k], verticalAlign: 'middle' }
    })).reverse());
    return [option, narrow() ? 340 : 380];
  }

  const last = s => { const n = rowAt(to), all = total[n]; return all > 0 ? s.v[n] / all : 0; };

  function cumulative(main, value) {
    let below = run.t.map(() => 0);
    return main.map(s => (below = below.map((sum, i) => sum == null || value(s, i) == null ? null : sum + value(s, i))));
  }

  const top = 24, foot = 54, tall = () => narrow() ? 340 : 380;
  const height = share => top + (tall() - top - foot) * (1 - share);

  /* The label of a band stands at half its height. */
  function middle(s, main) {
    let below = 0;
    for (const o of main) { if (o === s) break; below += last(o); }
    return height(below + last(s) / 2);
  }

  /* Moves heights apart so that labels do not overlap; those not shown stay where they are. */
  function spread(heights, shown) {
    const gap = 14, moved = heights.slice();
    const order = heights.map((h, i) => i).filter(i => shown[i]).sort((a, b) => heights[a] - heights[b]);
    order.forEach((i, k) => { if (k) moved[i] = Math.max(moved[i], moved[order[k - 1]] + gap); });
    let limit = tall() - foot + 6;
    order.reverse().forEach(i => { moved[i] = Math.min(moved[i], limit); limit = moved[i] - gap; });
    return moved;
  }

  function legend(names, bottom) {
    return { type: 'scroll', bottom: bottom, left: narrow() ? 4 : left(), right: narrow() ? 4 : right(), data: names, icon: 'roundRect', itemWidth: 11,
      itemHeight: 11, textStyle: { color: css('--ink') }, inactiveColor: css('--line'), pageIconColor: css('--accent'),
      pageIconInactiveColor: css('--line'), pageTextStyle: { color: css('--soft') } };
  }

  /* ---- (c) markers ---- */

  const dashes = ['solid', [7, 3], [2, 3]];

  function markers() {
    const selected = {};
    run.markers.forEach(m => { selected[m.id] = m.on; });
    const shown = charts.markers ? charts.markers.getOption().legend[0].selected : selected;
    const option = base(row => {
      const now = charts.markers ? charts.markers.getOption().legend[0].selected : selected;
      return run.markers.filter(m => now[m.id] !== false)
        .map(m => [m.id, percent(m.v[row]) + within(m, row, percent), m.color, m.v[row]]).sort((a, b) => b[3] - a[3]);
    }, 54);
    option.yAxis = valueAxis({ min: 0, max: 1, axisLabel: { color: css('--soft'), formatter: percent } });
    option.legend = Object.assign(legend(run.markers.map(m => m.id), 0), { selected: shown });
    option.series = [bands()];
    const end = m => m.v[rowAt(to)] || 0;
    const places = spread(run.markers.map(m => height(end(m))), run.markers.map(m => shown[m.id] !== false));
    run.markers.forEach((m, i) => {
      option.series.push(...sure(m.id, m.color, m.b, 0));
      option.series.push({ type: 'line', name: m.id, symbol: 'none', color: m.color, data: points(m.v),
        lineStyle: { width: 2, type: dashes[Math.floor(i / 8) % 3] },
        endLabel: narrow() ? {} : { show: true, formatter: '{a}', color: m.color, distance: 6 },
        labelLayout: { y: places[i], verticalAlign: 'middle' } });
      if (m.m.length) option.series.push(measured(m.id, m.color, m.m, percent, 0));
    });
    return [option, narrow() ? 340 : 380];
  }

  /* Points with bars, named as their curve so that the legend hides both. */
  function measured(name, color, list, show, axis) {
    return {
      type: 'custom', name: name, color: color, z: 10, yAxisIndex: axis, encode: { x: 0, y: 1 },
      tooltip: { trigger: 'item', formatter: p => p.data.tip },
      data: list.map(m => ({ value: [m.day, m.v], tip: '<div class="tip"><b>' + escape(name) + ' measured: ' + show(m.v) + '</b>'
        + (m.low != null ? '<br>' + show(m.low) + ' to ' + show(m.high) : '') + (m.n ? ', n = ' + m.n : '') + '<br>day '
        + +m.day.toFixed(2) + ' · ' + escape(m.source) + (m.ref ? ' [' + m.ref + ']' : '') + ' · ' + escape(m.grade) + '</div>' })),
      renderItem: (params, api) => {
        const m = list[params.dataIndex], at = api.coord([m.day, m.v]);
        if (m.day < from - 1e-9 || m.day > to + 1e-9) return null;
        const children = [];
        if (m.low != null && m.high != null) {
          const a = api.coord([m.day, m.low])[1], b = api.coord([m.day, m.high])[1];
          const line = (x1, y1, x2, y2) => children.push({ type: 'line', shape: { x1, y1, x2, y2 },
            style: { stroke: color, lineWidth: 1.5 } });
          line(at[0], a, at[0], b);
          line(at[0] - 4, a, at[0] + 4, a);
          line(at[0] - 4, b, at[0] + 4, b);
        }
        children.push({ type: 'circle', shape: { cx: at[0], cy: at[1], r: 5 }, style: { stroke: m.grade === 'assumed' ? color
          : css('--paper'), lineWidth: 1.5, fill: m.grade === 'assumed' ? css('--paper') : color } });
        return { type: 'group', children };
      }
    };
  }

  /* ---- (d) number ---- */

  function numbers() {
    const blue = css('--accent'), orange = '#d98600';
    const option = base(row => [['living cells', number(run.cells[row]) + within(run.sure.cells, row, number), blue], ['cells per cell put in',
      run.yield ? number(run.yield[row]) + within(run.sure.yield, row, number) : '–'],
      ['viability', run.viability ? percent(run.viability[row]) + within(run.sure.viability, row, percent) : '–', orange]], 54);
    option.yAxis = [valueAxis({ type: 'log', axisLabel: { color: css('--soft'), formatter: short }, min: floor, max: ceiling }),
      valueAxis({ min: 0, max: 1, splitLine: { show: false }, axisLabel: { color: orange, formatter: percent, show: !narrow() } })];
    option.legend = legend(['living cells', 'viability'], 0);
    option.series = [bands(), ...sure('living cells', blue, run.sure.cells.b, 0, v => v > 0 ? v : null),
      ...sure('viability', orange, run.sure.viability.b, 1), { type: 'line', name: 'living cells', symbol: 'none', color: blue, lineStyle: { width: 2.4 },
      data: points(run.cells.map(v => v > 0 ? v : null)) },
    { type: 'line', name: 'viability', yAxisIndex: 1, symbol: 'none', color: orange, lineStyle: { width: 1.6, type: [5, 3] },
      data: points(run.viability || []) }];
    if (run.counted.cells.m.length) option.series.push(measured('living cells', blue, run.counted.cells.m, number, 0));
    if (run.counted.viability.m.length) option.series.push(measured('viability', orange, run.counted.viability.m, percent, 1));
    return [option, narrow() ? 280 : 300];
  }

  const floor = e => 10 ** Math.floor(Math.log10(Math.max(e.min, 1e-3)));
  const ceiling = e => 10 ** Math.ceil(Math.log10(Math.max(e.max, 1)));

  /* ---- (e) what the cells saw ---- */

  function seen() {
    const n = run.seen.length;
    const option = base(row => run.seen.map(c => [c.id, c.v[row] == null ? '–' : +c.v[row].toPrecision(3) + ' ' + c.unit
      + (c.nominal ? '  ' + percent(c.v[row] / c.nominal) : '') + within(c, row, v => +v.toPrecision(3) + ''), null, c.nominal ? c.v[row] / c.nominal : 0])
      .filter(l => l[3] > 0.002));
    option.yAxis = rowAxis(run.seen.map(c => c.id)).concat([{ type: 'value', min: 0, max: n, show: false }]);
    const size = narrow() ? .52 : .78;
    const y = (i, share) => n - 1 - i + .08 + size * Math.min(share, 1.15);
    option.series = [bands(), {
      type: 'custom', clip: true, silent: true, yAxisIndex: 1, tooltip: { show: false },
      data: run.bars.map(b => [b.from, b.to, y(Math.max(0, run.seen.findIndex(c => c.id === run.rows[b.row])), .5)]),
      encode: { x: [0, 1], y: 2 },
      renderItem: (params, api) => {
        const b = run.bars[params.dataIndex], i = run.seen.findIndex(c => c.id === run.rows[b.row]);
        if (i < 0) return null;
        const share = run.seen[i].nominal ? b.nominal / run.seen[i].nominal : 1;
        const a = api.coord([b.from, y(i, share)]), z = api.coord([b.to, y(i, 0)]);
        const shape = clipped(params, a[0], a[1], z[0], z[1]);
        const children = shape ? [{ type: 'rect', shape, style: { fill: css('--bar-pale'), stroke: css('--bar-soft'),
          lineWidth: 1 } }] : [];
        if (narrow() && run.bars.findIndex(o => o.row === b.row) === params.dataIndex) children.push({ type: 'text', z2: 20,
          x: params.coordSys.x + 3, y: api.coord([0, y(i, 1)])[1], style: { text: run.seen[i].id, fill: css('--ink'),
            font: '600 10px sans-serif', verticalAlign: 'bottom' } });
        return children.length ? { type: 'group', children } : null;
      }
    }].concat(...run.seen.map((c, i) => c.nominal ? sure(c.id, css('--bar'), c.b, 1, v => y(i, v / c.nominal)) : []),
      run.seen.map((c, i) => ({
      type: 'line', name: c.id, yAxisIndex: 1, symbol: 'none', color: css('--bar'), lineStyle: { width: 1 },
      areaStyle: { origin: y(i, 0), color: css('--bar'), opacity: .75 },
      data: run.t.map((t, k) => [t, c.v[k] == null || !c.nominal || c.v[k] < .002 * c.nominal ? null : y(i, c.v[k] / c.nominal)])
    })));
    return [option, 56 + (narrow() ? 30 : 26) * n];
  }

  /* ---- (f) pathways ---- */

  function pathways() {
    const n = run.pathways.length;
    const option = base(row => run.pathways.map(p => [p.title || p.id, (p.v[row] == null ? '–' : p.v[row].toFixed(2)) + within(p, row, v => v.toFixed(2)), null,
      p.v[row]]));
    option.yAxis = rowAxis(run.pathways.map(p => p.id), true);
    // With bands a strip has three layers: the upper end of the middle 90 %, the curve, the lower end.
    const runs = run.pathways.map(p => p.b ? [pieces(p.b[4], run.bt), pieces(p.v, run.t), pieces(p.b[0], run.bt)]
      : [pieces(p.v, run.t)]);
    option.series = [Object.assign({ yAxisIndex: 1 }, bands()), Object.assign({}, pointerLine, { yAxisIndex: 1 }), {
      type: 'custom', clip: true, silent: true, yAxisIndex: 0, tooltip: { show: false }, encode: { x: [0, 1], y: 2 },
      data: run.pathways.map((p, i) => [0, run.days, i]),
      renderItem: (params, api) => {
        const i = params.dataIndex, at = api.coord([0, i])[1], half = narrow() ? 5 : 8, down = narrow() ? 7 : 0;
        const children = [];
        const ground = clipped(params, api.coord([0, i])[0], at - half + down, api.coord([run.days, i])[0], at + half + down);
        if (ground) children.push({ type: 'rect', shape: ground, style: { fill: css('--paper') } });
        const parts = runs[i].length === 3 ? [-1, -.4, .4, 1] : [-1, 1];
        runs[i].forEach((layer, k) => layer.forEach(r => {
          const shape = clipped(params, api.coord([r.from, i])[0], at + half * parts[k] + down, api.coord([r.to, i])[0],
            at + half * parts[k + 1] + down);
          if (shape) children.push({ type: 'rect', shape, style: { fill: r.level < .04 ? css('--heat-off')
            : 'rgba(' + css('--heat') + ',' + (.08 + .92 * r.level) + ')' } });
        }));
        if (narrow()) children.push(rowName(api, params, i, run.pathways[i].id, -2));
        return { type: 'group', children };
      }
    }];
    return [option, 56 + (narrow() ? 30 : 22) * n];
  }

  /* Neighbouring rows of nearly the same activity are one rectangle. */
  function pieces(v, t) {
    const list = [];
    v.forEach((x, i) => {
      const level = Math.round((x || 0) * 25) / 25, end = i + 1 < v.length ? t[i + 1] : run.days;
      const before = list[list.length - 1];
      if (before && before.level === level) before.to = end;
      else list.push({ from: t[i], to: end, level });
    });
    return list;
  }

  /* ---- drawing, zooming, pointing ---- */

  const figures = { protocol, composition, markers, number: numbers, seen, pathways };

  function draw(name) {
    const place = document.getElementById('chart-' + name);
    const [option, height] = figures[name]();
    place.style.height = height + 'px';
    if (!charts[name]) {
      charts[name] = echarts.init(place, null, { renderer: 'canvas' });
      const line = document.createElement('div');
      line.className = 'pointer';
      place.appendChild(line);
      charts[name].on('datazoom', () => follow(name));
      if (name === 'markers') charts[name].on('legendselectchanged', () => draw('markers'));
      charts[name].on('updateAxisPointer', e => point(name, e.axesInfo && e.axesInfo[0] ? e.axesInfo[0].value : null));
      charts[name].getZr().on('globalout', () => point(name, null));
    }
    charts[name].resize();
    charts[name].setOption(option, true);
  }

  function drawAll() {
    Object.keys(figures).forEach(draw);
  }

  let following = false;
  let settling = 0;

  /* Takes the zoom of one figure over to all others. */
  function follow(name) {
    if (following) return;
    const axis = charts[name].getModel().getComponent('xAxis', 0).axis.scale.getExtent();
    show(Math.max(0, axis[0]), Math.min(run.days, axis[1]), name);
  }

  function show(a, b, origin) {
    from = a;
    to = b;
    following = true;
    for (const name of Object.keys(charts)) {
      if (name === origin) continue;
      const zoom = { type: 'dataZoom', startValue: a, endValue: b };
      charts[name].dispatchAction(Object.assign({ dataZoomIndex: 0 }, zoom));
      if (name === 'protocol') charts[name].dispatchAction(Object.assign({ dataZoomIndex: 1 }, zoom));
    }
    following = false;
    clearTimeout(settling);
    settling = setTimeout(drawAll, origin ? 250 : 0); // labels depend on what is in sight
    document.querySelectorAll('.zoom button').forEach(button => button.setAttribute('aria-pressed',
      String(Math.abs(button.dataset.from - a) < 1e-6 && Math.abs(button.dataset.to - b) < 1e-6)));
  }

  /* A line at the same day in every other figure. */
  function point(name, day) {
    for (const other of Object.keys(charts)) {
      const line = charts[other].getDom().querySelector('.pointer');
      if (other === name || day == null || day < from || day > to) {
        line.style.display = 'none';
        continue;
      }
      line.style.display = 'block';
      line.style.left = charts[other].convertToPixel({ xAxisIndex: 0 }, day) + 'px';
    }
  }

  document.querySelectorAll('.zoom button').forEach(button => button.addEventListener('click', () =>
    show(+button.dataset.from, +button.dataset.to, null)));
  document.querySelectorAll('.toggle').forEach(button => button.addEventListener('click', () => {
    counts = !counts;
    button.setAttribute('aria-pressed', String(counts));
    draw('composition');
  }));
  let waiting = 0;
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(drawAll, 120);
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  window.addEventListener('beforeprint', () => Object.values(charts).forEach(c => c.resize({ width: 680 })));
  window.addEventListener('afterprint', drawAll);
  drawAll();
})();
