//! The thread that writes the state file.

use std::{
    io,
    sync::{
        Mutex, PoisonError,
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
};

use tokio::sync::oneshot;

use super::{Change, SetError, Shared, journal::Journal, read, snapshot, write};

enum Message {
    Set(Change, oneshot::Sender<Result<bool, SetError>>),
    Stop,
}

/// A thread that applies changes one by one: first to the file, then in memory. Only this thread
/// waits for the disk.
#[derive(Debug)]
pub(super) struct Writer {
    messages: Sender<Message>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    pub(super) fn start(journal: Journal, modules: Shared) -> io::Result<Self> {
        let (messages, receiver) = mpsc::channel();
        let builder = thread::Builder::new().name("state-file".to_owned());
        let thread = builder.spawn(move || run(journal, &modules, &receiver))?;
        Ok(Self { messages, thread: Mutex::new(Some(thread)) })
    }

    pub(super) async fn set(&self, change: Change) -> Result<bool, SetError> {
        let (done, result) = oneshot::channel();
        self.messages.send(Message::Set(change, done)).map_err(|_| SetError::Unsaved)?;
        result.await.unwrap_or(Err(SetError::Unsaved))
    }

    /// Waits until all pending changes are applied and the thread has ended.
    pub(super) fn stop(&self) {
        let _ = self.messages.send(Message::Stop);
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.stop();
    }
}

fn run(mut journal: Journal, modules: &Shared, messages: &Receiver<Message>) {
    while let Ok(Message::Set(change, done)) = messages.recv() {
        let result = set(&mut journal, modules, change);
        // The request may have been cancelled.
        let _ = done.send(result);
        journal.snapshot_if_due(&read(modules));
    }
    journal.close(&read(modules));
}

fn set(journal: &mut Journal, modules: &Shared, change: Change) -> Result<bool, SetError> {
    {
        // No other thread writes, so this read lock blocks none.
        let modules = read(modules);
        modules.check(&change)?;
        let entry = snapshot::entry(&change.key, change.module.as_ref());
        journal.append(entry, &modules).map_err(|_| SetError::Unsaved)?;
    }
    write(modules).apply(change)
}
