//! Why the program ends without having done its job, and how it says so: one line, and a status.

use copydesk::Error;
use std::io;
use std::process::ExitCode;

/// What ends the program early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Called in a wrong way; the line says what to do.
    Usage(String),
    /// Called well, but it cannot be done.
    Job(String),
}

impl Failure {
    /// Wrong use, and where to read about the right one.
    pub(super) fn usage(problem: &str) -> Failure {
        Failure::Usage(format!("{problem}; `copydesk --help` says what there is"))
    }

    /// Says the line on standard error; gives the status to end with.
    pub(crate) fn report(self) -> ExitCode {
        let (line, status) = match self {
            Failure::Usage(line) => (line, 2),
            Failure::Job(line) => (line, 1),
        };
        eprintln!("copydesk: {line}");
        ExitCode::from(status)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        match error {
            Error::BadUrl { url } => Failure::Usage(format!(
                "--url must be an absolute http or https address, not {url:?}"
            )),
            Error::BadOption { option, problem } => Failure::Usage(format!(
                "--{option}: {problem}; `copydesk --rules` lists them"
            )),
            other => Failure::Job(other.to_string()),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Job(error.to_string())
    }
}

/// A reader that has gone away (`| head`) is no failure.
pub(super) fn quiet_when_piped(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
