/* Draws the figures of a fit from the JSON in #fit. */
(function () {
  'use strict';
  const fit = JSON.parse(document.getElementById('fit').textContent);
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const escape = s => String(s).replace(/[&<>"']/g, c => '&#' + c.charCodeAt(0) + ';');
  const charts = [];
  const short = v => v == null ? '–' : +(+v).toPrecision(3) + '';

  function draw(id, height, option) {
    const place = document.getElementById(id);
    if (!option) {
      place.textContent = 'Nothing of this kind was asked for.';
      return;
    }
    place.style.height = height + 'px';
    const chart = echarts.init(place, null, { renderer: 'svg' });
    chart.setOption(Object.assign({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: css('--ink') }
    }, option));
    charts.push(chart);
  }

  const axis = extra => Object.assign({
    axisLine: { lineStyle: { color: css('--line') } }, axisLabel: { color: css('--soft') },
    splitLine: { lineStyle: { color: css('--line') } }
  }, extra);

  draw('waterfall', 260, {
    grid: { left: 64, right: 16, top: 16, bottom: 36 },
    tooltip: { formatter: p => 'search ' + p.value[0] + ': ' + short(p.value[1]) },
    xAxis: axis({ type: 'value', minInterval: 1, min: 1, max: Math.max(2, fit.ends.length), splitLine: { show: false } }),
    yAxis: axis({ type: 'value', scale: true }),
    series: [{ type: 'line', data: fit.ends.map((c, i) => [i + 1, c]).filter(p => p[1] != null), symbolSize: 8,
      itemStyle: { color: css('--accent') }, lineStyle: { color: css('--accent') } }]
  });

  const sources = [...new Set(fit.rows.map(r => r.source))].reverse();
  const dots = key => fit.rows.filter(r => r[key] != null).map(r => [Math.max(-8, Math.min(8, r[key])), r.source, r.id, r[key]]);
  draw('residuals', 70 + 24 * sources.length, {
    grid: { left: 170, right: 16, top: 16, bottom: 36 },
    tooltip: { formatter: p => escape(p.value[2]) + ': ' + short(p.value[3]) },
    xAxis: axis({ type: 'value', min: -8, max: 8, interval: 2 }),
    yAxis: axis({ type: 'category', data: sources, axisTick: { show: false } }),
    series: [
      { type: 'scatter', data: dots('out'), symbolSize: 9, itemStyle: { color: 'transparent', borderColor: css('--soft') } },
      { type: 'scatter', data: dots('residual'), symbolSize: 7, itemStyle: { color: css('--accent'), opacity: 0.75 } }
    ]
  });

  const columns = Math.max(1, Math.min(4, Math.floor(document.querySelector('main').clientWidth / 260)));
  const rows = Math.ceil(fit.profiles.length / columns);
  const cell = i => ({ left: 100 * (i % columns) / columns, top: Math.floor(i / columns) });
  draw('profiles', 190 * rows, fit.profiles.length === 0 ? null : {
    title: fit.profiles.map((p, i) => ({ text: p.name, subtext: p.verdict, itemGap: 2, padding: 0,
      left: (cell(i).left + 1) + '%', top: 190 * cell(i).top,
      textStyle: { fontSize: 11, lineHeight: 14, fontWeight: 'normal', color: css('--ink') },
      subtextStyle: { fontSize: 10, lineHeight: 13, color: css('--soft') } })),
    tooltip: { trigger: 'axis', formatter: p => short(p[0].value[0]) + ': ' + short(p[0].value[1]) },
    grid: fit.profiles.map((p, i) => ({ left: (cell(i).left + 4) + '%', width: (100 / columns - 8) + '%',
      top: 190 * cell(i).top + 38, height: 112 })),
    xAxis: fit.profiles.map((p, i) => axis({ type: 'log', gridIndex: i, splitLine: { show: false },
      min: p.points[0][0], max: p.points[p.points.length - 1][0],
      axisLabel: { color: css('--soft'), formatter: short, hideOverlap: true } })),
    yAxis: fit.profiles.map((p, i) => axis({ type: 'value', gridIndex: i, min: 0, max: 6 })),
    series: fit.profiles.map((p, i) => ({ type: 'line', xAxisIndex: i, yAxisIndex: i, data: p.points, symbolSize: 4,
      itemStyle: { color: css('--accent') }, lineStyle: { color: css('--accent') },
      markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: css('--fail') },
        data: [{ yAxis: 3.84 }] } }))
  });

  draw('correlation', 120 + 16 * fit.names.length, {
    grid: { left: 200, right: 16, top: 16, bottom: 16 },
    tooltip: { formatter: p => escape(fit.names[p.value[0]]) + '<br>' + escape(fit.names[p.value[1]]) + ': ' + short(p.value[2]) },
    xAxis: axis({ type: 'category', data: fit.names, axisLabel: { show: false }, axisTick: { show: false } }),
    yAxis: axis({ type: 'category', data: fit.names, inverse: true, axisTick: { show: false },
      axisLabel: { color: css('--soft'), interval: 0, fontSize: 10 } }),
    visualMap: { show: false, min: -1, max: 1, inRange: { color: ['#b34700', css('--paper'), '#0072b2'] } },
    series: [{ type: 'heatmap', data: fit.correlation }]
  });

  window.addEventListener('resize', () => charts.forEach(c => c.resize()));
})();
