"""What bash, zsh and fish complete after “tendril”, written from the parser of the command line.

shtab, which writes completions from argparse, knows no fish; argcomplete would start Python at every press of Tab.
"""

from __future__ import annotations

from collections.abc import Iterable

from installing.options import Argument, Command

_BASH = """\
# bash completion for tendril
_tendril() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} command= word i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${{COMP_WORDS[i]}}
        case $word in
            --data-dir) ((i++)) ;;
            -*) ;;
            *) command=$word; break ;;
        esac
    done
    case $command$previous in
{values}
    esac
    if [[ $current == -* || -z $command ]]; then
        case $command in
{options}
        esac
        return
    fi
    case $command in
{places}
    esac
}}
complete -F _tendril tendril
"""

_ZSH = """\
#compdef tendril
# zsh completion for tendril
_tendril() {{
    local context state state_descr line
    typeset -A opt_args
    _arguments -C \\
{program}
        '1:command:->command' \\
        '*::argument:->arguments'
    case $state in
        command)
            local -a commands=(
{commands}
            )
            _describe command commands
{program_files}            ;;
        arguments)
            case $words[1] in
{arguments}
            esac
            ;;
    esac
}}
if [ "$funcstack[1]" = _tendril ]; then _tendril "$@"; else compdef _tendril tendril; fi
"""


def bash_completion(commands: Iterable[Command]) -> str:
    """Return the file for bash; program options come before the command."""
    values: list[str] = []
    options: list[str] = []
    places: list[str] = []
    named = [command for command in commands if command.name]
    for command in [*(each for each in commands if not each.name), *named]:
        for option in command.options:
            reply = _bash_reply(option)
            if option.value:
                values += [f"        {command.name}{name}) {reply}return ;;" for name in option.names]
        words = [name for option in command.options for name in option.names]
        if not command.name:
            words += [each.name for each in named]
        takes_file = any(place.takes_file for place in command.places)
        more = _BASH_FILES + " " if takes_file and not command.name else ""
        options.append(
            f'            "{command.name}") {more}COMPREPLY+=($(compgen -W "{" ".join(words)}" -- "$current")) ;;'
        )
        if command.name and takes_file:
            places.append(f"        {command.name}) {_BASH_FILES} ;;")
        elif choices := [choice for place in command.places for choice in place.choices]:
            places.append(f'        {command.name}) COMPREPLY=($(compgen -W "{" ".join(choices)}" -- "$current")) ;;')
    return _BASH.format(values="\n".join(values), options="\n".join(options), places="\n".join(places))


# By lines, so that names with spaces stay whole, and -o filenames quotes them.
_BASH_FILES = 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current");'
_BASH_FOLDERS = 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current");'


def _bash_reply(option: Argument) -> str:
    if option.choices:
        return f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$current")); '
    if option.takes_file:
        return _BASH_FILES + " "
    return _BASH_FOLDERS + " " if option.takes_folder else ""


def zsh_completion(commands: Iterable[Command]) -> str:
    """Return the file _tendril for zsh."""
    every = list(commands)
    program = next(command for command in every if not command.name)
    named = [command for command in every if command.name]
    lines = [f"                {_quoted(f'{each.name}:{each.summary}')}" for each in named]
    cases = []
    for command in named:
        specs = [_zsh_option(option) for option in command.options]
        specs += [_zsh_place(place) for place in command.places]
        cases.append(f"                {command.name}) _arguments {' '.join(specs)} ;;")
    takes_file = any(place.takes_file for place in program.places)
    return _ZSH.format(
        program="\n".join(f"        {_zsh_option(option)} \\" for option in program.options),
        commands="\n".join(lines),
        program_files="            _files\n" if takes_file else "",
        arguments="\n".join(cases),
    )


def _zsh_option(option: Argument) -> str:
    text = option.help.replace("[", "\\[").replace("]", "\\]")
    many = "" if option.names[0] in ("-h", "--help") else "*"
    value = f":{option.value.lower()}:{_zsh_values(option)}" if option.value else ""
    return " ".join(_quoted(f"{many}{name}[{text or option.value.lower()}]{value}") for name in option.names)


def _zsh_place(place: Argument) -> str:
    return _quoted(f"{'*' if place.takes_several else ''}:{place.value.lower()}:{_zsh_values(place)}")


def _zsh_values(argument: Argument) -> str:
    if argument.choices:
        return f"({' '.join(argument.choices)})"
    if argument.takes_file:
        return "_files"
    return "_files -/" if argument.takes_folder else " "


def fish_completion(commands: Iterable[Command]) -> str:
    """Return the file tendril.fish."""
    every = list(commands)
    names = " ".join(command.name for command in every if command.name)
    no_command = _quoted(f"not __fish_seen_subcommand_from {names}")
    lines = ["# fish completion for tendril", "complete -c tendril -f"]
    for command in every:
        when = _quoted(f"__fish_seen_subcommand_from {command.name}") if command.name else no_command
        if command.name:
            lines.append(f"complete -c tendril -n {no_command} -a {command.name} -d {_fish_quoted(command.summary)}")
        for option in command.options:
            lines += [_fish_option(option, name, when) for name in option.names]
        if any(place.takes_file for place in command.places):
            lines.append(f"complete -c tendril -n {when} -F")
        lines += [
            f"complete -c tendril -n {when} -a {_quoted(' '.join(place.choices))}"
            for place in command.places
            if place.choices
        ]
    return "\n".join(lines) + "\n"


def _fish_option(option: Argument, name: str, when: str) -> str:
    line = f"complete -c tendril -n {when} {'-l' if name.startswith('--') else '-s'} {name.lstrip('-')}"
    if option.value:
        line += " -r"
    if option.choices:
        line += f" -f -a {_quoted(' '.join(option.choices))}"
    elif option.takes_file:
        line += " -F"
    elif option.takes_folder:
        line += " -f -a '(__fish_complete_directories)'"
    elif option.value:
        line += " -f"
    return line + (f" -d {_fish_quoted(option.help)}" if option.help else "")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
