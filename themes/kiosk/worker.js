/* mingbai, theme kiosk: keeps the programme of each screen of this folder for a time without network. A copy is used only
   when all of it is there; an older one goes only after a newer is whole. Served under this fixed name, as workers are. */
(function () {
  'use strict';

  var NAME = 'mingbai ';
  var LIMIT = 5000;              // how long the network may take before the copy is shown

  self.addEventListener('install', function () { self.skipWaiting(); });

  self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });

  /* ---- keeping ---- */

  function nameOf(folder, build) { return NAME + folder + ' ' + build; }

  /* Whole copies end with this entry; it is put last. */
  function seal(folder) { return folder + '?whole'; }

  function isWhole(name) {
    var folder = name.slice(NAME.length, name.lastIndexOf(' '));
    return caches.open(name).then(function (cache) { return cache.match(seal(folder)); }).then(Boolean);
  }

  function fetched(address) {
    return fetch(address, { cache: 'no-cache' }).then(function (response) {
      if (!response.ok) throw new Error(address + ': ' + response.status);
      return response;
    });
  }

  function put(cache, address) {
    return fetched(address).then(function (response) { return cache.put(address, response); });
  }

  /* Page and marker have to be of the build that is shown; the server may have a newer one by now. */
  function putIfOf(build, cache, address) {
    return fetched(address).then(function (response) {
      return response.clone().text().then(function (text) {
        if (text.indexOf(build) < 0) throw new Error(address + ' is of another build');
        return cache.put(address, response);
      });
    });
  }

  function fill(cache, wanted) {
    var folder = wanted.folder;
    var work = wanted.files.map(function (file) { return put(cache, file); });
    work.push(put(cache, folder), put(cache, folder + 'index.html'));
    work.push(putIfOf(wanted.build, cache, folder + 'programme.html'), putIfOf(wanted.build, cache, folder + 'build.js'));
    return Promise.all(work).then(function () { return cache.put(seal(folder), new Response('')); });
  }

  function removeOthers(folder, name) {
    return caches.keys().then(function (names) {
      return Promise.all(names.filter(function (other) { return other.indexOf(NAME + folder + ' ') === 0 && other !== name; }).map(function (other) { return caches.delete(other); }));
    });
  }

  function keep(wanted) {
    var name = nameOf(wanted.folder, wanted.build);
    return isWhole(name).then(function (whole) {
      if (whole) return undefined;
      return caches.open(name)
        .then(function (cache) { return fill(cache, wanted); })
        .catch(function (error) { return caches.delete(name).then(function () { throw error; }); });
    }).then(function () { return removeOthers(wanted.folder, name); }).catch(function () { /* the next programme tries again */ });
  }

  self.addEventListener('message', function (event) {
    if (event.data && event.data.mingbai === 'keep') event.waitUntil(keep(event.data));
  });

  /* ---- answering ---- */

  function copy(request) {
    return caches.keys().then(function (names) {
      var ours = names.filter(function (name) { return name.indexOf(NAME) === 0; });
      return ours.reduce(function (found, name) {
        return found.then(function (response) { return response || isWhole(name).then(function (whole) { return whole ? from(name, request) : undefined; }); });
      }, Promise.resolve(undefined));
    });
  }

  function from(name, request) {
    return caches.open(name).then(function (cache) { return cache.match(request, { ignoreSearch: true }); });
  }

  function network(request) {
    return new Promise(function (resolve, reject) {
      setTimeout(function () { reject(new Error('no answer in time')); }, LIMIT);
      fetch(request).then(function (response) {
        if (response.ok) resolve(response); else reject(response);
      }, reject);
    });
  }

  /* What the network says; without an answer the copy; without a copy what the network said. */
  function networkFirst(request) {
    return network(request).catch(function (failure) {
      return copy(request).then(function (kept) {
        if (kept) return kept;
        return failure instanceof Response ? failure : fetch(request);
      });
    });
  }

  /* Files whose names change with their content are asked for once. */
  function copyFirst(request) {
    return copy(request).then(function (kept) { return kept || fetch(request); });
  }

  self.addEventListener('fetch', function (event) {
    var request = event.request;
    var address = new URL(request.url);
    if (request.method !== 'GET' || address.origin !== self.location.origin || address.pathname.indexOf(new URL('./', self.location).pathname) !== 0) return;
    event.respondWith(/\.[0-9a-f]{8}\.\w+$/.test(address.pathname) ? copyFirst(request) : networkFirst(request));
  });
})();
